package stapel.api.work;

import java.util.concurrent.CancellationException;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Where a calculation says how far it is and learns that nobody waits for it any more. Cheap enough
 * for an inner loop's every thousandth turn; called on the calculating thread only.
 */
@ProviderType
public interface Progress {

  /** Nobody looks and nobody cancels. */
  Progress UNSEEN =
      new Progress() {
        @Override
        public boolean cancelled() {
          return Thread.currentThread().isInterrupted();
        }

        @Override
        public void at(long done, long total) {
          // Nobody looks.
        }
      };

  /** True when somebody wants it to end. */
  boolean cancelled();

  /**
   * How far it is.
   *
   * @param done steps done, 0 to total
   * @param total steps in all, at least 1
   */
  void at(long done, long total);

  /**
   * Ends a calculation that has nothing to give before its end.
   *
   * @throws CancellationException when {@link #cancelled}
   */
  default void stopWhenCancelled() {
    if (cancelled()) {
      throw new CancellationException();
    }
  }
}
