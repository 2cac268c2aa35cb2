package stapel.workbench;

import stapel.api.Problem;
import stapel.api.Refusal;

/** Refusals of the workbench itself. */
public final class Refused {

  private Refused() {}

  /** There is no such page, or not for this person: nobody learns which of the two. */
  public static Refusal notFound(String what) {
    return Refusal.of(
        Refused.class, Refusal.Kind.NOT_FOUND, Problem.of("workbench.not-found", what));
  }

  /** The person may not. */
  public static Refusal forbidden() {
    return Refusal.of(Refused.class, Refusal.Kind.FORBIDDEN, Problem.of("workbench.forbidden"));
  }

  /** A service that the page needs is not there at this moment. */
  public static Refusal unavailable() {
    return Refusal.of(Refused.class, Refusal.Kind.UNAVAILABLE, Problem.of("workbench.unavailable"));
  }

  /** A form was opened without the row it is about. */
  public static Refusal subject() {
    return Refusal.of(Refused.class, Refusal.Kind.INVALID, Problem.of("workbench.subject"));
  }

  /** The status of an answer to this kind of refusal. */
  public static int status(Refusal.Kind kind) {
    return switch (kind) {
      case INVALID -> 422;
      case UNKNOWN_CALLER -> 401;
      case FORBIDDEN -> 403;
      case NOT_FOUND -> 404;
      case CONFLICT -> 409;
      case TOO_LARGE -> 413;
      case TOO_OFTEN -> 429;
      case UNAVAILABLE -> 503;
    };
  }
}
