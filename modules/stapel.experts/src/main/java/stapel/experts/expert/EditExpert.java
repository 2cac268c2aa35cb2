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

/** Changes the code, the region, the group, the topics and the load of an expert. */
@Component(service = Command.class)
@Contribution(
    id = "experts.edit-expert",
    permission = "experts.assign",
    dataset = "experts.experts",
    place = Contribution.Place.ROW,
    order = 20)
public final class EditExpert implements Command<EditExpert.Request> {

  private final ExpertStore experts;
  private final Roster roster;

  /** Over the store. */
  @Activate
  public EditExpert(@Reference ExpertStore experts, @Reference Roster roster) {
    this.experts = experts;
    this.roster = roster;
  }

  /** What is asked. */
  record Request(
      @Field(dataset = "experts.experts", subject = true) Ref expert,
      @Field(max = 40) String code,
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
    CallExpert now = experts.find(request.expert().id()).orElseThrow();
    List<Problem> problems = roster.code(now.call(), request.code(), Optional.of(now.id()));
    if (!problems.isEmpty()) {
      throw Refusal.of(EditExpert.class, Refusal.Kind.INVALID, problems);
    }
    experts.edit(
        new CallExpert(
            now.id(),
            now.call(),
            now.person(),
            request.code(),
            now.name(),
            now.email(),
            request.region().map(Ref::id).orElse(""),
            request.group().orElse("").strip(),
            request.topics().orElse(""),
            request.maxLoad()));
    return Result.done();
  }
}
