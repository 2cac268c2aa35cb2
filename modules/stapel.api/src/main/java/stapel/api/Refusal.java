package stapel.api;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What a person asked for is refused and nothing has changed. The problems say why; the doors word
 * them in the reader's language.
 */
public final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Which answer a front end gives; the names follow the HTTP statuses. */
  public enum Kind {
    /** The request is wrong in itself: 422. */
    INVALID,
    /** The caller is unknown: 401. */
    UNKNOWN_CALLER,
    /** The caller may not: 403. */
    FORBIDDEN,
    /** It is not there, or not for this caller: 404. */
    NOT_FOUND,
    /** Somebody else changed it meanwhile, or the state does not allow it: 409. */
    CONFLICT,
    /** Larger than the limit: 413. */
    TOO_LARGE,
    /** Asked too often: 429. */
    TOO_OFTEN,
    /** The module is being replaced: 503. */
    UNAVAILABLE
  }

  private final Kind kind;
  private final transient List<Problem> problems;
  private final transient Class<?> origin;
  private final String contribution;

  private Refusal(Kind kind, List<Problem> problems, Class<?> origin, String contribution) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("; ")));
    this.kind = kind;
    this.problems = List.copyOf(problems);
    this.origin = origin;
    this.contribution = contribution;
  }

  /**
   * A refusal worded by the messages beside {@code origin}.
   *
   * @param origin any class of the refusing bundle
   */
  public static Refusal of(Class<?> origin, Kind kind, Problem... problems) {
    return new Refusal(kind, List.of(problems), origin, "");
  }

  /** The same for a list of problems, at least one. */
  public static Refusal of(Class<?> origin, Kind kind, List<Problem> problems) {
    return new Refusal(kind, problems, origin, "");
  }

  /**
   * The same, its fields those of this command or dataset; the doors add it so that fields get
   * their labels.
   */
  public Refusal in(String id) {
    Refusal same = new Refusal(kind, problems, origin, id);
    same.setStackTrace(getStackTrace());
    return same;
  }

  /**
   * Id of the command or dataset whose fields the problems name; empty when no door added it yet.
   */
  public String contribution() {
    return contribution;
  }

  /** Which answer a front end gives. */
  public Kind kind() {
    return kind;
  }

  /** What is wrong, in the order in which it was found; never empty. */
  public List<Problem> problems() {
    return problems;
  }

  /** A class of the bundle whose messages word the problems. */
  public Class<?> origin() {
    return origin;
  }
}
