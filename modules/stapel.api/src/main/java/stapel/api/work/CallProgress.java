package stapel.api.work;

import stapel.api.command.Call;

/** Tells the waiting caller of a command how far it is, and again when it looks for a cancel. */
final class CallProgress implements Progress {

  private final Call call;
  private long done;
  private long total = 1;

  CallProgress(Call call) {
    this.call = call;
  }

  @Override
  public boolean cancelled() {
    call.progress(done, total);
    return Thread.currentThread().isInterrupted();
  }

  @Override
  public void at(long newDone, long newTotal) {
    done = newDone;
    total = newTotal;
    call.progress(done, total);
  }
}
