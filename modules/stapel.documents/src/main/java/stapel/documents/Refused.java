package stapel.documents;

import stapel.api.Problem;
import stapel.api.Refusal;

/** Refusals of this bundle that concern one thing. */
final class Refused {

  private Refused() {}

  static Refusal because(String code, Object... arguments) {
    return Refusal.of(Refused.class, Refusal.Kind.INVALID, Problem.of(code, arguments));
  }

  static Refusal inRow(int row, String code, Object... arguments) {
    return Refusal.of(Refused.class, Refusal.Kind.INVALID, Problem.of(code, arguments).inRow(row));
  }

  static Refusal tooLarge(String code, Object... arguments) {
    return Refusal.of(Refused.class, Refusal.Kind.TOO_LARGE, Problem.of(code, arguments));
  }
}
