package stapel.mentoring.wish;

import java.util.function.Supplier;
import stapel.api.Problem;
import stapel.api.Refusal;
import stapel.api.store.StoreException;

/** Writes wishes for the first time: who does so at the same moment meets the key of the table. */
final class Stating {

  private Stating() {}

  /**
   * Gives what the work gives.
   *
   * @throws Refusal CONFLICT when somebody else has just stated the same wishes
   */
  static String once(Supplier<String> work) {
    try {
      return work.get();
    } catch (StoreException refused) {
      if (refused.reason() != StoreException.Cause.DUPLICATE) {
        throw refused;
      }
      throw Refusal.of(Stating.class, Refusal.Kind.CONFLICT, Problem.of("mentoring.wish.at-once"));
    }
  }
}
