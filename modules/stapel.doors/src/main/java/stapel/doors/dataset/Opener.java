package stapel.doors.dataset;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import stapel.api.Problem;
import stapel.api.Refusal;
import stapel.api.Registry;
import stapel.api.data.Dataset;
import stapel.api.data.Query;
import stapel.api.data.Row;
import stapel.api.store.Scopes;
import stapel.doors.right.Held;
import stapel.doors.right.Opening;
import stapel.platform.api.Access;

/**
 * Opens datasets for one caller: is it there, may the caller, which rows and cells, which
 * contributed columns.
 */
final class Opener {

  private final Shapes shapes;
  private final Access access;
  private final Held held;
  private final Moment moment;
  private final Names names;
  private List<String> everywhere = List.of();

  Opener(Shapes shapes, Access access, Held held, Moment moment, Names names) {
    this.shapes = shapes;
    this.access = access;
    this.held = held;
    this.moment = moment;
    this.names = names;
  }

  /** For a page: with contributed columns. */
  Opened open(Query query) {
    Registry.Entry<Dataset> entry = entry(query.dataset());
    Opened own = opened(entry, shapes.own(entry), query.scope());
    return own.closed() ? own : opened(entry, whole(entry, scopes(own)), query.scope());
  }

  /** The same for one row that is there: with the columns of the row's own scope. */
  Opened row(Query query, Opened found, Pages pages) {
    Map<String, Row> rows = pages.rows(found, Set.of(query.id().orElseThrow()), List.of());
    Optional<String> scope =
        rows.values().stream().map(Row::scope).filter(s -> !s.isEmpty()).findFirst();
    return scope
        .map(
            id -> {
              Registry.Entry<Dataset> entry = entry(query.dataset());
              return opened(entry, whole(entry, List.of(id)), query.scope());
            })
        .orElse(found);
  }

  private Shape whole(Registry.Entry<Dataset> entry, List<String> scopes) {
    return shapes.whole(entry, scopes, held::closed);
  }

  /** With its own columns only. */
  Opened own(String dataset) {
    Registry.Entry<Dataset> entry = entry(dataset);
    return opened(entry, shapes.own(entry), Optional.empty());
  }

  /** True when the caller may open it at all. */
  boolean may(Registry.Entry<Dataset> entry) {
    return held.may(entry.property("permission"), "")
        && !held.openings(entry.id(), entry.bundle()).isEmpty();
  }

  Locale language() {
    return held.caller().language();
  }

  Optional<Registry.Entry<Dataset>> find(String dataset) {
    return shapes.datasets().find(dataset).filter(this::may);
  }

  /** Its own columns; empty when it is not there, not for the caller, or being replaced. */
  Optional<Opened> there(String dataset) {
    try {
      return find(dataset).map(entry -> opened(entry, shapes.own(entry), Optional.empty()));
    } catch (Refusal replaced) {
      return Optional.empty();
    }
  }

  private Registry.Entry<Dataset> entry(String dataset) {
    return find(dataset)
        .orElseThrow(
            () ->
                held.caller().known()
                    ? refused(Refusal.Kind.NOT_FOUND, Problem.of("dataset.unknown", dataset))
                    : refused(Refusal.Kind.UNKNOWN_CALLER, Problem.of("caller.unknown")));
  }

  private Opened opened(Registry.Entry<Dataset> entry, Shape shape, Optional<String> scope) {
    List<Opening> openings = held.openings(shape.id(), entry.bundle());
    Visibility visibility =
        new Visibility(openings, shape.scope().isPresent(), scope.map(access::below));
    return new Opened(shape, visibility, moment, names);
  }

  private List<String> scopes(Opened opened) {
    return opened.scopes().map(ids -> List.copyOf(new TreeSet<>(ids))).orElseGet(this::everywhere);
  }

  /** All scopes, asked for once: navigation opens every dataset. */
  private List<String> everywhere() {
    if (everywhere.isEmpty()) {
      everywhere = List.copyOf(new TreeSet<>(access.below(Scopes.PLATFORM)));
    }
    return everywhere;
  }

  private static Refusal refused(Refusal.Kind kind, Problem problem) {
    return Refusal.of(Opener.class, kind, problem);
  }
}
