package stapel.doors.registry;

/** Something that tells when it has changed: a registry, when an entry came or went. */
public interface Watched {

  /** Runs this after each change, on the changing thread: it must be short. */
  void watch(Runnable watcher);
}
