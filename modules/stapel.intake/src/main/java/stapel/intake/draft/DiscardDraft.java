package stapel.intake.draft;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Contribution;
import stapel.api.Ref;
import stapel.api.command.Call;
import stapel.api.command.Command;
import stapel.api.command.Field;
import stapel.api.command.Result;

/** Throws away what somebody began to enter. */
@Component(service = Command.class)
@Contribution(
    id = "intake.discard-draft",
    permission = "intake.enter",
    dataset = "intake.drafts",
    place = Contribution.Place.ROW,
    kind = Contribution.Kind.DRAFT)
public final class DiscardDraft implements Command<DiscardDraft.Request> {

  private final DraftStore drafts;

  /** Over the store. */
  @Activate
  public DiscardDraft(@Reference DraftStore drafts) {
    this.drafts = drafts;
  }

  /** Which one. */
  record Request(@Field(dataset = "intake.drafts", subject = true) Ref draft) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    drafts.remove(request.draft().id(), call.person());
    return Result.done();
  }
}
