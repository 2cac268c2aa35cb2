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

/** Keeps what an expert has marked so far. */
@Component
@Contribution(
    id = "evaluation.save-sheet",
    permission = "evaluation.score",
    kind = Contribution.Kind.DRAFT)
public final class SaveSheet implements Command<SaveSheet.Request> {

  private final Scoring scoring;
  private final SheetStore sheets;

  /** Needs the rules of scoring. */
  @Activate
  public SaveSheet(@Reference Scoring scoring, @Reference SheetStore sheets) {
    this.scoring = scoring;
    this.sheets = sheets;
  }

  /**
   * The marks so far.
   *
   * @param seen version of the sheet that the page showed, 0 for none; another page's later save is
   *     then not overwritten
   */
  record Request(
      @Field(dataset = "experts.assignments", scope = true) Ref assignment,
      @Field(lines = 0) Optional<Long> seen,
      @Field(max = 100) List<MarkForm> marks,
      @Field(max = 20000, lines = 4) Optional<String> remark) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    ScoreSheet draft = scoring.draft(scoring.own(request.assignment(), call), call, request.seen());
    List<SheetMark> marks = request.marks().stream().map(MarkForm::mark).toList();
    scoring.save(draft, marks, request.remark().orElse(""), call);
    long version = sheets.find(draft.id()).orElseThrow().version();
    return Result.of(Ref.of("evaluation.sheets", draft.id(), version));
  }
}
