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
import stapel.intake.api.Application;
import stapel.intake.api.Applications;

/** Asks experts whether they will read one application; whoever accepts is given it. */
@Component(service = Command.class)
@Contribution(
    id = "experts.invite-to-application",
    permission = "experts.assign",
    dataset = "intake.applications",
    place = Contribution.Place.ROW,
    order = 36,
    when = "state:eligible,in_review,short_of_marks,reviewed,reinstated")
public final class InviteToApplication implements Command<InviteToApplication.Request> {

  private final Inviting inviting;
  private final ExpertStore experts;
  private final Applications applications;

  /** Over the stores. */
  @Activate
  public InviteToApplication(
      @Reference Inviting inviting,
      @Reference ExpertStore experts,
      @Reference Applications applications) {
    this.inviting = inviting;
    this.experts = experts;
    this.applications = applications;
  }

  /** What is asked. */
  record Request(
      @Field(dataset = "intake.applications", subject = true) Ref application,
      @Field(dataset = "experts.experts", max = 100) List<Ref> experts,
      @Field(max = 1000, lines = 4) Optional<String> words) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    Application application = applications.find(request.application().id()).orElseThrow();
    List<String> chosen = request.experts().stream().map(Ref::id).toList();
    List<CallExpert> asked =
        experts.ofCall(application.call()).stream()
            .filter(one -> chosen.contains(one.id()))
            .toList();
    if (chosen.isEmpty() || asked.size() < chosen.stream().distinct().count()) {
      throw Refusal.of(
          InviteToApplication.class,
          Refusal.Kind.INVALID,
          Problem.at("experts", chosen.isEmpty() ? "experts.none-chosen" : "experts.not-of-call"));
    }
    int added =
        inviting.invite(
            call, application.call(), asked, Optional.of(application), request.words().orElse(""));
    return Result.done().count("invited", added);
  }
}
