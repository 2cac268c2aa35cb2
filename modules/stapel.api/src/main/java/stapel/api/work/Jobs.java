package stapel.api.work;

import org.osgi.annotation.versioning.ProviderType;

/** Asks jobs to begin without waiting for their turn. A service; thread-safe. */
@ProviderType
public interface Jobs {

  /**
   * Begins a job as soon as the transaction that is open on this thread is committed; never after a
   * rollback or a dry run. One that runs already or is not there is left alone, so a job that takes
   * work from a table also looks there in turns.
   *
   * @param id of the job
   * @throws IllegalStateException when no transaction is open on this thread
   */
  void start(String id);
}
