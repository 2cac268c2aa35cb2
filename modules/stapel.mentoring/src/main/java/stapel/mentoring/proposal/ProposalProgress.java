package stapel.mentoring.proposal;

import java.time.Duration;
import stapel.api.work.Job;
import stapel.api.work.Progress;

/** Writes down now and then how far a plan is, and looks whether its operator wants it to end. */
final class ProposalProgress implements Progress {
  private static final long PAUSE_NANOS = Duration.ofMillis(500).toNanos();

  private final ProposalStore proposals;
  private final String id;
  private final Job.Run run;
  private long looked = System.nanoTime() - PAUSE_NANOS;
  private long done;
  private long total = 1;
  private boolean stopped;

  ProposalProgress(ProposalStore proposals, String id, Job.Run run) {
    this.proposals = proposals;
    this.id = id;
    this.run = run;
  }

  @Override
  public boolean cancelled() {
    look();
    return stopped || run.cancelled();
  }

  @Override
  public void at(long newDone, long newTotal) {
    done = newDone;
    total = newTotal;
    look();
  }

  private void look() {
    if (System.nanoTime() - looked >= PAUSE_NANOS) {
      run.write(() -> stopped = proposals.progress(id, done, total));
      looked = System.nanoTime();
    }
  }
}
