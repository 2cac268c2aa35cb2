package stapel.provisioning.change;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** How far one change is; written by the thread that applies it, read by whoever watches. */
public final class Progress {

  /** The steps in their order. */
  public enum Step {
    /** Jars are copied into the store and checked. */
    STORE,
    /** A backup is made, where a migration cannot be taken back. */
    BACK_UP,
    /** The profile is written, on trial. */
    WRITE,
    /** Calls at what is replaced come to an end. */
    DRAIN,
    /** Bundles go and come. */
    APPLY,
    /** What came is looked at. */
    CHECK,
    /** The profile is kept. */
    KEEP,
    /** It was not healthy: everything goes back. */
    ROLL_BACK
  }

  private final int number;
  private final List<Step> begun = new CopyOnWriteArrayList<>();
  private volatile boolean ended;
  private volatile String fault = "";
  private volatile String detail = "";

  /** Of the change that makes the profile of this number. */
  public Progress(int number) {
    this.number = number;
  }

  void at(Step step) {
    begun.add(step);
  }

  void failed(String why, String technical) {
    fault = why;
    detail = technical;
  }

  void end() {
    ended = true;
  }

  /** Number of the profile that it makes. */
  public int number() {
    return number;
  }

  /** The steps that were begun; all but the last are done, and the last too when it has ended. */
  public List<Step> begun() {
    return List.copyOf(begun);
  }

  /** Whether nothing more happens. */
  public boolean ended() {
    return ended;
  }

  /** Code of what went wrong, with which everything went back; empty when nothing did. */
  public String fault() {
    return fault;
  }

  /** The technical detail of the fault, for whoever asks. */
  public String detail() {
    return detail;
  }
}
