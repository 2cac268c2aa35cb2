package stapel.doors.registry;

/** A registry that tells when an entry came or went. */
public interface Watched {

  /** Runs this after each change, on the changing thread: it must be short. */
  void watch(Runnable watcher);
}
