package stapel.evaluation.sheet;

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
import stapel.experts.api.Assignment;

/** Corrects a submitted sheet by a new revision with a reason; the old one stays to be read. */
@Component
@Contribution(id = "evaluation.correct-sheet", permission = "evaluation.score")
public final class CorrectSheet implements Command<CorrectSheet.Request> {

  private final Scoring scoring;
  private final SheetStore sheets;

  /** Needs the rules of scoring. */
  @Activate
  public CorrectSheet(@Reference Scoring scoring, @Reference SheetStore sheets) {
    this.scoring = scoring;
    this.sheets = sheets;
  }

  /** The corrected sheet and why. */
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
    Assignment assignment = scoring.own(request.assignment(), call);
    Optional<ScoreSheet> before =
        sheets.latest(assignment.id()).filter(sheet -> sheet.state() == ScoreSheet.State.SUBMITTED);
    ScoreSheet old =
        before.orElseThrow(
            () ->
                Refusal.of(
                    CorrectSheet.class, Refusal.Kind.CONFLICT, Problem.of("sheet.not-submitted")));
    sheets.retire(old, ScoreSheet.State.REPLACED, "");
    ScoreSheet draft = scoring.begin(assignment, call, before, request.reason().strip(), List.of());
    scoring.save(
        draft,
        request.marks().stream().map(MarkForm::mark).toList(),
        request.remark().orElse(""),
        call);
    scoring.submit(draft, call);
    return Result.of(Ref.of("evaluation.sheets", draft.id()))
        .message("evaluation.correct-sheet.done");
  }
}
