package stapel.platform.api;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.osgi.annotation.versioning.ProviderType;
import stapel.api.Registry;

/**
 * Every call of a contribution passes here: so many of one bundle at once, each for a limited time,
 * and none of a bundle that is being replaced. A call runs on the thread of its caller.
 * Thread-safe.
 */
@ProviderType
public interface Calls {

  /** What is called; each kind has places and a time of its own. */
  enum Kind {
    /** A contribution tells what it is: its columns, its grants, its fields. */
    DESCRIPTION,
    /** A view is drawn. */
    VIEW,
    /** A command changes something. */
    CHANGE,
    /** A listener hears of an event. */
    LISTENER,
    /** A job runs. */
    JOB,
    /** A module asks another one's contribution to its extension point. */
    EXTENSION
  }

  /** What can be wrong with a contribution. */
  enum Fault {
    /** A call took too long and was interrupted, or still hangs. */
    LATE,
    /** A call was refused because all places of its bundle were taken. */
    FULL,
    /** A call threw what is no refusal. */
    FAILED
  }

  /**
   * Runs this as a call of the contribution and counts it for its bundle until the end.
   *
   * @throws stapel.api.Refusal UNAVAILABLE when the bundle is being replaced, when all its places
   *     are taken, when the contribution hung a moment ago, or when {@code work} ended by an
   *     exception after its time was over
   */
  <T> T call(Registry.Entry<?> entry, Kind kind, Supplier<T> work);

  /** The call on this thread got on: its time begins anew. Nothing happens outside a call. */
  void renew();

  /** How long a call of this kind may take. */
  Duration limit(Kind kind);

  /**
   * Refuses new calls of these bundles from now on and waits for the running ones; those that still
   * run when the patience is over are interrupted. What the bundles contributed stays in the
   * registries, refusing, until the pause is closed.
   *
   * @param bundles symbolic names
   */
  Pause pause(Collection<String> bundles, Duration patience) throws InterruptedException;

  /** What is wrong with contributions of this bundle now, by id of the contribution. */
  List<Trouble> troubles(String bundle);

  /** Bundles that take no calls, until it is closed. */
  @ProviderType
  interface Pause extends AutoCloseable {

    /** How many calls were cut short. */
    int cut();

    @Override
    void close();
  }

  /**
   * Something wrong with a contribution. It is forgotten after a call that goes well a minute
   * later, or when the bundle is replaced.
   *
   * @param contribution its id
   * @param since when it was seen last
   * @param detail for a developer: the exception, or where the call hung
   */
  record Trouble(String contribution, Fault fault, Instant since, String detail) {}
}
