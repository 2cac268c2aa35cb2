package stapel.evaluation.sheet;

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

/** Takes a sheet out of the count, with the reason; it stays to be read. */
@Component
@Contribution(
    id = "evaluation.void-sheet",
    permission = "evaluation.void",
    dataset = "evaluation.sheets",
    place = Contribution.Place.ROW,
    order = 900,
    when = "state:submitted")
public final class VoidSheet implements Command<VoidSheet.Request> {

  private final SheetStore sheets;

  /** Needs the sheets. */
  @Activate
  public VoidSheet(@Reference SheetStore sheets) {
    this.sheets = sheets;
  }

  /** Which sheet and why. */
  record Request(
      @Field(dataset = "evaluation.sheets", subject = true) Ref subject,
      @Field(max = 1000, lines = 2) String reason) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    ScoreSheet sheet = sheets.find(request.subject().id()).orElseThrow();
    if (sheet.state() != ScoreSheet.State.SUBMITTED) {
      throw Refusal.of(VoidSheet.class, Refusal.Kind.CONFLICT, Problem.of("sheet.not-submitted"));
    }
    sheets.retire(sheet, ScoreSheet.State.VOID, request.reason().strip());
    return Result.of(Ref.of("evaluation.sheets", sheet.id()));
  }
}
