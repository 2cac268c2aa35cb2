package stapel.doors.calls;

import stapel.platform.api.Calls.Pause;

/** Bundles that take no calls until it is closed. */
final class Paused implements Pause {

  private final int cut;
  private final Runnable resume;
  private boolean over;

  Paused(int cut, Runnable resume) {
    this.cut = cut;
    this.resume = resume;
  }

  @Override
  public int cut() {
    return cut;
  }

  @Override
  public synchronized void close() {
    if (!over) {
      over = true;
      resume.run();
    }
  }
}
