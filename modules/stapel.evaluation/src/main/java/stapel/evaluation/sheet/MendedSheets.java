package stapel.evaluation.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Problem;
import stapel.api.Refusal;
import stapel.api.command.Call;
import stapel.experts.api.Assignment;
import stapel.experts.api.Assignments;

/**
 * Puts marks of a file that were mended later on their sheet: a sheet that counts gets a new
 * revision, one that lacks criteria stays a draft until the last of them comes.
 */
@Component(service = MendedSheets.class)
public final class MendedSheets {

  private final Scoring scoring;
  private final SheetStore sheets;
  private final Assignments assignments;

  /** Needs the rules of scoring and the assignments. */
  @Activate
  public MendedSheets(
      @Reference Scoring scoring,
      @Reference SheetStore sheets,
      @Reference Assignments assignments) {
    this.scoring = scoring;
    this.sheets = sheets;
    this.assignments = assignments;
  }

  /**
   * Marks of one row.
   *
   * @param file where it stood, for the reason of a revision
   * @param lenient true when a sheet without some criterion counts
   */
  public record Row(
      String application,
      String person,
      List<SheetMark> marks,
      String file,
      int number,
      boolean lenient) {}

  /** Writes them; gives the sheet's id. */
  public String add(Row row, Call call) {
    Assignment assignment = assignments.assign(call, row.application(), row.person(), true);
    Optional<ScoreSheet> before =
        sheets.latest(assignment.id()).filter(s -> s.state() != ScoreSheet.State.VOID);
    List<SheetMark> marks = new ArrayList<>();
    before.ifPresent(sheet -> marks.addAll(sheets.marks(sheet.id())));
    for (SheetMark mark : row.marks()) {
      if (marks.stream().anyMatch(m -> m.criterion().equals(mark.criterion()))) {
        throw Refusal.of(
            MendedSheets.class,
            Refusal.Kind.CONFLICT,
            Problem.of("import.mark-there").inRow(row.number()));
      }
      marks.add(mark);
    }
    Optional<ScoreSheet> draft = before.filter(s -> s.state() == ScoreSheet.State.DRAFT);
    ScoreSheet sheet = draft.orElseGet(() -> begin(assignment, before, row, call));
    scoring.save(sheet, marks, sheet.remark(), call);
    if (row.lenient() || scoring.complete(sheet)) {
      scoring.count(sheet, call);
    }
    return sheet.id();
  }

  private ScoreSheet begin(Assignment assignment, Optional<ScoreSheet> before, Row row, Call call) {
    before.ifPresent(sheet -> sheets.retire(sheet, ScoreSheet.State.REPLACED, ""));
    String reason = row.file() + ": " + row.number();
    Optional<ScoreSheet> last = sheets.latest(assignment.id());
    return scoring.begin(assignment, call, last, reason, List.of());
  }
}
