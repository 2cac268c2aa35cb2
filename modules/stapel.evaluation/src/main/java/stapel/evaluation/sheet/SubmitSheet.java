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

/** Hands a sheet in. */
@Component
@Contribution(id = "evaluation.submit-sheet", permission = "evaluation.score")
public final class SubmitSheet implements Command<SubmitSheet.Request> {

  private final Scoring scoring;

  /** Needs the rules of scoring. */
  @Activate
  public SubmitSheet(@Reference Scoring scoring) {
    this.scoring = scoring;
  }

  /** The whole sheet; {@code seen} as in {@link SaveSheet}. */
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
    scoring.save(
        draft,
        request.marks().stream().map(MarkForm::mark).toList(),
        request.remark().orElse(""),
        call);
    scoring.submit(draft, call);
    return Result.of(Ref.of("evaluation.sheets", draft.id()))
        .message("evaluation.submit-sheet.done");
  }
}
