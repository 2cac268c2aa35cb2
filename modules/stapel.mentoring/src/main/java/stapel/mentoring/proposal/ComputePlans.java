package stapel.mentoring.proposal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stapel.api.Contribution;
import stapel.api.Ref;
import stapel.api.store.Blobs;
import stapel.api.work.InputFile;
import stapel.api.work.Job;
import stapel.api.work.OutputFile;
import stapel.mentoring.calculation.PairLimit;
import stapel.mentoring.calculation.PlanWork;
import stapel.mentoring.proposal.Proposal.Paper;
import stapel.mentoring.timetable.Effort;
import stapel.mentoring.timetable.Plan;

/** Computes the plans that operators asked for, from their files as the command line does. */
@Component(service = Job.class)
@Contribution(id = ComputePlans.ID, permission = "mentoring.arrange")
public final class ComputePlans implements Job {

  static final String ID = "mentoring.compute-plans";

  private static final Logger LOG = LoggerFactory.getLogger(ComputePlans.class);

  private final ProposalStore proposals;
  private final PlanComparison comparison;
  private final Blobs blobs;

  /** Over the proposals and their files. */
  @Activate
  public ComputePlans(
      @Reference ProposalStore proposals,
      @Reference PlanComparison comparison,
      @Reference Blobs blobs) {
    this.proposals = proposals;
    this.comparison = comparison;
    this.blobs = blobs;
  }

  /** It is asked for; the turns are for what was asked while it was ending. */
  @Override
  public Duration every() {
    return Duration.ofMinutes(1);
  }

  @Override
  public void run(Run run) {
    List<Proposal> waiting = new ArrayList<>();
    run.write(
        () -> {
          proposals.again();
          waiting.addAll(proposals.waiting());
        });
    for (Proposal proposal : waiting) {
      if (!run.cancelled()) {
        compute(proposal, run);
      }
    }
  }

  private void compute(Proposal proposal, Run run) {
    boolean[] begun = {false};
    run.change(proposal.call(), call -> begun[0] = proposals.begin(proposal.id()));
    if (!begun[0]) {
      return;
    }
    try {
      PlanWork work =
          new PlanWork(
              file("problem.json", proposal.problem()),
              Optional.of(file("previous.json", proposal.earlier())),
              new PairLimit(PairLimit.USUAL));
      Effort effort = new Effort(Duration.ofSeconds(proposal.seconds()), proposal.seed());
      Plan plan = work.plan(effort, new ProposalProgress(proposals, proposal.id(), run));
      Paper outcome = paper(work, plan);
      run.change(
          proposal.call(),
          call -> {
            proposals.ready(
                proposal.id(), plan, outcome, comparison.of(proposal, plan, call), call.now());
            call.changed(Ref.of("mentoring.proposals", proposal.id()), "state=ready");
          });
    } catch (RuntimeException broken) {
      LOG.warn("computing the plan {}", proposal.id(), broken);
      run.change(
          proposal.call(),
          call -> proposals.failed(proposal.id(), String.valueOf(broken), call.now()));
    }
  }

  private Paper paper(PlanWork work, Plan plan) {
    Written written = new Written(new ByteArrayOutputStream());
    work.write(plan, written);
    byte[] bytes = written.bytes().toByteArray();
    try {
      return new Paper(blobs.put(new ByteArrayInputStream(bytes)), written.name(), bytes.length);
    } catch (IOException refused) {
      throw new UncheckedIOException("storing a plan", refused);
    }
  }

  private InputFile file(String name, String blob) {
    return new Stored(name, blob, blobs);
  }

  private record Stored(String name, String blob, Blobs blobs) implements InputFile {
    @Override
    public InputStream open() throws IOException {
      return blobs.open(blob);
    }
  }

  private record Written(ByteArrayOutputStream bytes) implements OutputFile {
    @Override
    public String name() {
      return "plan.json";
    }

    @Override
    public OutputStream create() {
      return bytes;
    }
  }
}
