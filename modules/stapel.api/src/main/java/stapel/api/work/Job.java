package stapel.api.work;

import java.time.Duration;
import java.util.function.Consumer;
import org.osgi.annotation.versioning.ConsumerType;
import org.osgi.annotation.versioning.ProviderType;
import stapel.api.command.Call;

/**
 * Long or recurring work that changes things through commands.
 *
 * <p>{@link #run} is called on a thread of the platform, never twice at once, outside any
 * transaction. It looks at {@link Run#cancelled} between steps. What it throws is logged and shown;
 * the next turn comes all the same.
 */
@ConsumerType
public interface Job {

  /**
   * How long after the end of one run the next begins; zero for work that only starts when asked.
   */
  Duration every();

  /** Does it. */
  void run(Run run);

  /** One run of a job. */
  @ProviderType
  interface Run {

    /** True when somebody wants it to end. */
    boolean cancelled();

    /** How far it is: steps done of steps in all. */
    void progress(long done, long total);

    /** Runs a piece of work in a write transaction as the system. */
    void write(Runnable work);

    /**
     * Runs a piece of work in a write transaction as the system, as a command would: what it emits
     * is told to listeners, and one line of the log says what it changed. Where the job's module is
     * switched off, nothing is done: the work is not called.
     *
     * @param scope id of the scope it belongs to
     */
    void change(String scope, Consumer<Call> work);
  }
}
