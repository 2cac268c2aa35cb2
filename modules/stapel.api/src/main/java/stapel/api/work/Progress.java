package stapel.api.work;

import java.util.concurrent.CancellationException;
import org.osgi.annotation.versioning.ProviderType;
import stapel.api.command.Call;

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

  /**
   * That of a caller who waits for a command. The caller's cancel arrives as a refusal out of being
   * told, so each look whether somebody cancelled tells the same once more.
   */
  static Progress of(Call call) {
    return new CallProgress(call);
  }

  /**
   * That of a stretch of this one.
   *
   * @param from where the stretch begins in the whole, 0 to 1
   * @param to where it ends
   */
  default Progress part(double from, double to) {
    return new PartOfProgress(this, from, to);
  }

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
