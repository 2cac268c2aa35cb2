package stapel.experts.invitation;

import java.util.List;
import java.util.Optional;
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
import stapel.experts.expert.CallExpert;
import stapel.experts.expert.ExpertStore;

/** Asks experts of a call whether they will read in it: those chosen, or all not asked yet. */
@Component(service = Command.class)
@Contribution(
    id = "experts.invite-experts",
    permission = "experts.assign",
    dataset = "experts.invitations",
    place = Contribution.Place.LIST,
    order = 10)
public final class InviteExperts implements Command<InviteExperts.Request> {

  private final Inviting inviting;
  private final ExpertStore experts;

  /** Over the roster. */
  @Activate
  public InviteExperts(@Reference Inviting inviting, @Reference ExpertStore experts) {
    this.inviting = inviting;
    this.experts = experts;
  }

  /** What is asked. */
  record Request(
      @Field(dataset = "intake.calls", scope = true) Ref openCall,
      @Field(dataset = "experts.experts", max = 1000) List<Ref> experts,
      @Field(max = 1000, lines = 4) Optional<String> words) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    String callId = request.openCall().id();
    List<CallExpert> all = experts.ofCall(callId);
    List<String> chosen = request.experts().stream().map(Ref::id).toList();
    List<String> known = all.stream().map(CallExpert::id).toList();
    if (all.isEmpty() || !known.containsAll(chosen)) {
      throw Refusal.of(
          InviteExperts.class,
          Refusal.Kind.INVALID,
          Problem.at("experts", all.isEmpty() ? "experts.nobody-reads" : "experts.not-of-call"));
    }
    List<CallExpert> asked =
        all.stream().filter(one -> chosen.isEmpty() || chosen.contains(one.id())).toList();
    int added = inviting.invite(call, callId, asked, Optional.empty(), request.words().orElse(""));
    return Result.done().count("invited", added);
  }
}
