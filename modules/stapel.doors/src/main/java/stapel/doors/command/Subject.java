package stapel.doors.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import stapel.api.Problem;
import stapel.api.Ref;
import stapel.api.Refusal;
import stapel.api.data.Row;
import stapel.api.store.Scopes;
import stapel.doors.codec.References;
import stapel.doors.codec.References.Found;
import stapel.doors.dataset.CallerReader;
import stapel.platform.api.Audit;

/**
 * The stored things a request names: found as the caller sees them, then locked at the versions the
 * caller saw.
 */
final class Subject {

  private final List<Found> refs;
  private final Map<Ref, Row> rows = new HashMap<>();
  private final CallerReader reader;

  private Subject(List<Found> refs, CallerReader reader) {
    this.refs = refs;
    this.reader = reader;
  }

  /**
   * Finds every ref through the dataset door.
   *
   * @throws Refusal NOT_FOUND naming all that are not there for this caller
   */
  static Subject find(Record request, CallerReader reader) {
    Subject subject = located(References.in(request), reader);
    List<Problem> missing = subject.missing();
    if (!missing.isEmpty()) {
      throw Refusal.of(Subject.class, Refusal.Kind.NOT_FOUND, missing);
    }
    return subject;
  }

  /**
   * The refusal of a request that could not be read, with what is wrong with the refs that could
   * be: a person learns of everything at once.
   */
  static Refusal unread(Refusal refusal, List<Found> readable, CallerReader reader) {
    Subject subject = located(readable, reader);
    List<Problem> problems = new ArrayList<>(refusal.problems());
    problems.addAll(subject.missing());
    subject.refs.stream()
        .filter(found -> subject.rows.containsKey(plain(found.ref())))
        .filter(subject::unversioned)
        .forEach(found -> problems.add(unversioned(found.path())));
    return Refusal.of(refusal.origin(), refusal.kind(), problems);
  }

  private static Subject located(List<Found> refs, CallerReader reader) {
    Subject subject = new Subject(refs, reader);
    Map<String, Set<String>> ids = new LinkedHashMap<>();
    refs.forEach(
        found ->
            ids.computeIfAbsent(found.ref().dataset(), d -> new LinkedHashSet<>())
                .add(found.ref().id()));
    ids.forEach(subject::locate);
    return subject;
  }

  private List<Problem> missing() {
    return refs.stream()
        .filter(found -> !rows.containsKey(plain(found.ref())))
        .map(found -> Problem.at(found.path(), "ref.missing"))
        .toList();
  }

  private boolean unversioned(Found found) {
    return found.rules().subject()
        && found.ref().version().isEmpty()
        && reader.versioned(found.ref().dataset());
  }

  private static Problem unversioned(String path) {
    return Problem.at(path, "version.required");
  }

  /**
   * The scope the permission is asked in: of the subject, else of the marked ref, else of the
   * first, else the platform.
   */
  String scope() {
    Optional<Found> anchor =
        refs.stream()
            .filter(f -> f.rules().subject())
            .findFirst()
            .or(() -> refs.stream().filter(f -> f.rules().scope()).findFirst())
            .or(() -> refs.stream().findFirst());
    return anchor
        .map(f -> rows.get(plain(f.ref())).scope())
        .filter(s -> !s.isEmpty())
        .orElse(Scopes.PLATFORM);
  }

  /** The command's subject. */
  Optional<Ref> ref() {
    return refs.stream().filter(f -> f.rules().subject()).findFirst().map(Found::ref);
  }

  /**
   * Locks the subject, checks all given versions; the subject's must be given where its rows have
   * versions.
   */
  void lock(Audit audit) {
    for (Found found : refs) {
      Ref ref = found.ref();
      boolean subject = found.rules().subject();
      if (unversioned(found)) {
        throw Refusal.of(Subject.class, Refusal.Kind.INVALID, unversioned(found.path()));
      }
      OptionalLong now = subject ? reader.lock(ref) : rows.get(plain(ref)).ref().version();
      if (ref.version().isPresent()
          && now.isPresent()
          && ref.version().getAsLong() != now.getAsLong()) {
        throw Refusal.of(Subject.class, Refusal.Kind.CONFLICT, stale(found, audit));
      }
    }
  }

  private static Problem stale(Found found, Audit audit) {
    return audit
        .last(plain(found.ref()))
        .map(line -> Problem.at(found.path(), "version.stale", line.name(), line.at()))
        .orElse(Problem.at(found.path(), "version.changed"));
  }

  /** A dataset that is not there for the caller has no rows either. */
  private void locate(String dataset, Set<String> ids) {
    try {
      reader.locate(dataset, ids).forEach((id, row) -> rows.put(Ref.of(dataset, id), row));
    } catch (Refusal e) {
      if (e.kind() != Refusal.Kind.NOT_FOUND) {
        throw e;
      }
    }
  }

  private static Ref plain(Ref ref) {
    return Ref.of(ref.dataset(), ref.id());
  }
}
