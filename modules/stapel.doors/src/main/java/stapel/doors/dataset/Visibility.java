package stapel.doors.dataset;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import stapel.api.data.ColumnClass;
import stapel.api.grant.Rows;
import stapel.api.store.Scopes;
import stapel.doors.right.Opening;
import stapel.platform.api.Access.ScopeSet;

/**
 * Which rows and cells of one dataset a caller sees, as an OR for the rows and one for each class.
 * A class whose OR covers every visible row needs no condition, so that indexes work.
 */
final class Visibility {

  private final List<Disjunct> rows;
  private final Map<ColumnClass, List<Disjunct>> classes = new EnumMap<>(ColumnClass.class);

  /**
   * Takes the grants apart.
   *
   * @param scoped false when rows belong to the platform
   * @param wanted the scopes asked for, empty for all
   */
  Visibility(List<Opening> openings, boolean scoped, Optional<Set<String>> wanted) {
    List<Disjunct> every = new ArrayList<>();
    Map<ColumnClass, List<Disjunct>> each = new EnumMap<>(ColumnClass.class);
    for (Opening opening : openings) {
      ScopeSet scopes =
          scoped ? Disjunct.narrowed(opening.scopes(), wanted) : platform(opening.scopes(), wanted);
      if (scopes.all() || !scopes.ids().isEmpty()) {
        Disjunct one = new Disjunct(scopes, seen(opening.rows()));
        every.add(one);
        opening.classes().forEach(c -> each.computeIfAbsent(c, k -> new ArrayList<>()).add(one));
      }
    }
    this.rows = merged(every);
    each.forEach((columnClass, arms) -> classes.put(columnClass, merged(arms)));
  }

  /** The OR for rows; empty when the caller sees none. */
  List<Disjunct> rows() {
    return rows;
  }

  /** True when the caller may see cells of this class in some row. */
  boolean opens(ColumnClass columnClass) {
    return classes.containsKey(columnClass);
  }

  /** The OR for cells of this class; empty when every visible row shows them. */
  List<Disjunct> cells(ColumnClass columnClass) {
    List<Disjunct> arms = classes.getOrDefault(columnClass, List.of());
    boolean always = rows.stream().allMatch(row -> arms.stream().anyMatch(row::within));
    return always ? List.of() : arms;
  }

  /** Scopes the page is about; empty when it is about all. */
  Optional<Set<String>> scopes() {
    ScopeSet union =
        rows.stream()
            .map(Disjunct::scopes)
            .reduce(new ScopeSet(false, Set.of()), Visibility::union);
    return union.all() ? Optional.empty() : Optional.of(union.ids());
  }

  private static ScopeSet union(ScopeSet one, ScopeSet other) {
    return new ScopeSet(one.all() || other.all(), one.and(other.ids()).ids());
  }

  /** Rows without a scope are read at the platform's. */
  private static ScopeSet platform(ScopeSet scopes, Optional<Set<String>> wanted) {
    boolean held =
        scopes.holds(Scopes.PLATFORM) && wanted.map(w -> w.contains(Scopes.PLATFORM)).orElse(true);
    return new ScopeSet(held, Set.of());
  }

  private static Optional<Rows.Seen> seen(Rows rows) {
    return rows instanceof Rows.Seen seen ? Optional.of(seen) : Optional.empty();
  }

  /** One arm for each view and one for whole scopes, without arms that lie within another. */
  private static List<Disjunct> merged(List<Disjunct> arms) {
    Map<Optional<Rows.Seen>, Disjunct> byView = new LinkedHashMap<>();
    arms.forEach(arm -> byView.merge(arm.seen(), arm, Disjunct::or));
    return byView.values().stream()
        .filter(
            arm -> byView.values().stream().noneMatch(other -> other != arm && arm.within(other)))
        .toList();
  }
}
