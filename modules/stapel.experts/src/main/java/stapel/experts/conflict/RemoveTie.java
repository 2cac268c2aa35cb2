package stapel.experts.conflict;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Contribution;
import stapel.api.Ref;
import stapel.api.command.Call;
import stapel.api.command.Command;
import stapel.api.command.Field;
import stapel.api.command.Result;

/** Forgets what an expert was tied to. */
@Component(service = Command.class)
@Contribution(
    id = "experts.remove-tie",
    permission = "experts.assign",
    dataset = "experts.ties",
    place = Contribution.Place.ROW,
    order = 80,
    kind = Contribution.Kind.DESTRUCTIVE)
public final class RemoveTie implements Command<RemoveTie.Request> {

  private final TieStore ties;

  /** Over the store. */
  @Activate
  public RemoveTie(@Reference TieStore ties) {
    this.ties = ties;
  }

  /** Which one. */
  record Request(@Field(dataset = "experts.ties", subject = true) Ref tie) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    ties.remove(request.tie().id());
    return Result.done();
  }
}
