package stapel.rest;

import stapel.api.Problem;

/**
 * A request that never reaches a door: refused for its form, with a status the doors do not have.
 */
public final class Declined extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final transient Problem problem;

  private Declined(int status, Problem problem) {
    super(status + " " + problem);
    this.status = status;
    this.problem = problem;
  }

  /** Declines the whole request. */
  public static Declined because(int status, String code, Object... arguments) {
    return new Declined(status, Problem.of(code, arguments));
  }

  /** Declines it for one field or parameter. */
  public static Declined at(String field, int status, String code, Object... arguments) {
    return new Declined(status, Problem.at(field, code, arguments));
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** What is wrong, worded by this bundle. */
  public Problem problem() {
    return problem;
  }
}
