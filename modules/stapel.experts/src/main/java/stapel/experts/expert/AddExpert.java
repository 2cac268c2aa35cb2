package stapel.experts.expert;

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

/** Makes a person an expert of a call. */
@Component(service = Command.class)
@Contribution(
    id = "experts.add-expert",
    permission = "experts.assign",
    dataset = "experts.experts",
    place = Contribution.Place.LIST,
    order = 10)
public final class AddExpert implements Command<AddExpert.Request> {

  private final Roster roster;

  /** Over the roster. */
  @Activate
  public AddExpert(@Reference Roster roster) {
    this.roster = roster;
  }

  /** What is asked. */
  record Request(
      @Field(dataset = "intake.calls", scope = true) Ref openCall,
      @Field(max = 200) String name,
      @Field(max = 254) Optional<String> email,
      @Field(max = 40) Optional<String> code,
      @Field(dataset = "reference.territories") Optional<Ref> region,
      @Field(max = 60) Optional<String> group,
      @Field(max = 1000, lines = 2) Optional<String> topics,
      @Field(from = "1", to = "10000") Optional<Integer> maxLoad) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    String callId = request.openCall().id();
    String code = request.code().orElseGet(() -> roster.next(callId));
    List<Problem> problems = roster.code(callId, code, Optional.empty());
    if (!problems.isEmpty()) {
      throw Refusal.of(AddExpert.class, Refusal.Kind.INVALID, problems);
    }
    CallExpert expert =
        roster.add(
            call,
            callId,
            new Roster.Newcomer(
                code,
                request.name(),
                request.email().orElse(""),
                request.region().map(Ref::id).orElse(""),
                request.group().orElse("").strip(),
                request.topics().orElse(""),
                request.maxLoad()));
    return Result.of(Ref.of("experts.experts", expert.id()));
  }
}
