package stapel.evaluation.sheet;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Contribution;
import stapel.api.Ref;
import stapel.api.command.Call;
import stapel.api.command.Command;
import stapel.api.command.Field;
import stapel.api.command.Result;
import stapel.experts.api.Assignment;

/** Types in an expert's marks from paper; the log names the operator, the sheet the expert. */
@Component
@Contribution(
    id = "evaluation.enter-sheet",
    permission = "evaluation.enter",
    dataset = "experts.assignments",
    place = Contribution.Place.ROW,
    order = 500,
    when = "state:declared")
public final class EnterSheet implements Command<EnterSheet.Request> {

  private final Scoring scoring;
  private final SheetStore sheets;

  /** Needs the rules of scoring. */
  @Activate
  public EnterSheet(@Reference Scoring scoring, @Reference SheetStore sheets) {
    this.scoring = scoring;
    this.sheets = sheets;
  }

  /** The marks on paper, and why they are typed in by somebody else. */
  record Request(
      @Field(dataset = "experts.assignments", scope = true) Ref assignment,
      @Field(max = 1000, lines = 2) String reason,
      @Field(max = 100) List<MarkForm> marks,
      @Field(max = 20000, lines = 4) Optional<String> remark) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    Assignment assignment = scoring.foreign(request.assignment());
    Optional<ScoreSheet> before = sheets.latest(assignment.id());
    before
        .filter(sheet -> sheet.state() != ScoreSheet.State.VOID)
        .ifPresent(sheet -> sheets.retire(sheet, ScoreSheet.State.REPLACED, ""));
    ScoreSheet draft = scoring.begin(assignment, call, before, request.reason().strip(), List.of());
    scoring.save(
        draft,
        request.marks().stream().map(MarkForm::mark).toList(),
        request.remark().orElse(""),
        call);
    scoring.submit(draft, call);
    return Result.of(Ref.of("evaluation.sheets", draft.id()));
  }
}
