package stapel.experts.proposal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Contribution;
import stapel.api.Problem;
import stapel.api.Ref;
import stapel.api.Refusal;
import stapel.api.command.Call;
import stapel.api.command.Command;
import stapel.api.command.Field;
import stapel.api.command.Result;
import stapel.api.work.Progress;
import stapel.experts.expert.CallExpert;
import stapel.experts.expert.ExpertStore;
import stapel.experts.expert.ReadingSettings;
import stapel.experts.proposal.Proposal.Difference;

/**
 * Computes who could take over from an expert who has declared nothing for some days; everybody
 * else keeps what they have. Applied as any proposal, with the reason on record.
 */
@Component(service = Command.class)
@Contribution(
    id = "experts.propose-replacement",
    permission = "experts.assign",
    dataset = "experts.experts",
    place = Contribution.Place.ROW,
    order = 60)
public final class ProposeReplacement implements Command<ProposeReplacement.Request> {

  /** Most of a large call's time goes into writing its pairs down. */
  private static final double SOLVED = 0.3;

  private final CallPanels panels;
  private final ExpertStore experts;
  private final ProposalStore proposals;

  /** Over what is stored. */
  @Activate
  public ProposeReplacement(
      @Reference CallPanels panels,
      @Reference ExpertStore experts,
      @Reference ProposalStore proposals) {
    this.panels = panels;
    this.experts = experts;
    this.proposals = proposals;
  }

  /** What is asked; zero days take everything that is not declared. */
  record Request(
      @Field(dataset = "experts.experts", subject = true) Ref expert,
      @Field(from = "0", to = "1000") int days,
      @Field(max = 1000, lines = 3) String reason) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    CallExpert expert = experts.find(request.expert().id()).orElseThrow();
    ReadingSettings.Config rules = panels.rules(expert.call());
    CallPanel panel = panels.of(call, expert.call(), Optional.of(request.days()));
    Replacement replacement = new Replacement(panel, panel.expertAt(expert.id()).orElseThrow());
    if (replacement.pairs().isEmpty()) {
      throw Refusal.of(
          ProposeReplacement.class,
          Refusal.Kind.CONFLICT,
          Problem.of("experts.nothing-silent", expert.code(), request.days()));
    }
    Progress progress = Progress.of(call);
    Proposal.Asked asked =
        new Proposal.Asked("total", rules.reviews(), 0, 0, Optional.empty(), List.of());
    Solving solving =
        new Solving(
            progress.part(0, SOLVED), replacement::application, replacement::expert, group -> "");
    Set<Integer> taken = solving.pairs(replacement.task(asked.maxLoad()), asked);
    Set<Integer> after = new TreeSet<>(panel.today().keySet());
    replacement.pairs().forEach(after::remove);
    taken.forEach(pair -> after.add(replacement.pair(pair)));
    Beside beside = new Beside(panel);
    Proposal proposal =
        new Proposal(
            call.newId(),
            expert.call(),
            proposals.nextRun(expert.call()),
            asked,
            beside.outcome(after, rules.reviews()),
            Optional.of(new Proposal.Replaced(expert.id(), request.reason())),
            beside.pairs(after));
    proposals.add(proposal, panel.experts(), call, progress.part(SOLVED, 1));
    return Result.of(Ref.of("experts.proposals", proposal.id(), 1))
        .count("added", proposal.count(Difference.ADDED))
        .count("removed", proposal.count(Difference.REMOVED));
  }
}
