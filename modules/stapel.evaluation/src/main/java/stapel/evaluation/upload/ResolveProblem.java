package stapel.evaluation.upload;

import java.util.List;
import java.util.Map;
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
import stapel.api.command.Prefilled;
import stapel.api.command.Result;
import stapel.api.data.Reader;
import stapel.evaluation.sheet.MendedSheets;
import stapel.evaluation.sheet.SheetMark;
import stapel.intake.api.file.KeptRow;

/** Mends a row that was set aside and puts its marks on their sheet. */
@Component
@Contribution(
    id = "evaluation.resolve-problem",
    permission = "evaluation.import",
    dataset = "evaluation.import-problems",
    place = Contribution.Place.ROW,
    when = "state:open")
public final class ResolveProblem implements Command<ResolveProblem.Request>, Prefilled {

  private final MarkImportStore imports;
  private final ProblemStore problems;
  private final MarkChecks checks;
  private final MendedSheets sheets;

  /** Over the stores and the rules of scoring. */
  @Activate
  public ResolveProblem(
      @Reference MarkImportStore imports,
      @Reference ProblemStore problems,
      @Reference MarkChecks checks,
      @Reference MendedSheets sheets) {
    this.imports = imports;
    this.problems = problems;
    this.checks = checks;
    this.sheets = sheets;
  }

  /** Which row, and corrected cells by the file's headers; those not given stay. */
  record Request(
      @Field(dataset = "evaluation.import-problems", subject = true) Ref problem,
      @Field(max = 4000, lines = 4) Map<String, String> cells) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Map<String, Object> present(Reader reader, String id) {
    return reader
        .row("evaluation.import-problems", id)
        .map(row -> Map.<String, Object>of("cells", KeptRow.of(row.text("content")).cells()))
        .orElse(Map.of());
  }

  @Override
  public Result execute(Request request, Call call) {
    ProblemStore.Aside aside = problems.open(request.problem().id());
    MarkImport run = checks.get(aside.origin());
    Mapping mapping = imports.mapping(run.id());
    Panel panel = checks.panel(run.call());
    MarkRows rows = new MarkRows(panel, mapping, new Choices(false, run.choices().missing()));
    List<String> cells =
        aside
            .kept()
            .corrected(request.cells(), mapping.file(), ResolveProblem.class, "import.no-header");
    MarkRows.Read read = rows.read(aside.row(), cells);
    refuse(read.faults().stream().map(fault -> aside.kept().at(Faults.problem(fault))).toList());
    MarkRows.Mark first = read.marks().get(0);
    String person = first.person().orElseThrow();
    List<SheetMark> marks =
        read.marks().stream()
            .map(m -> new SheetMark(m.criterion().id(), Optional.of(m.score()), ""))
            .toList();
    String sheet =
        sheets.add(
            new MendedSheets.Row(
                first.application().id(), person, marks, run.file(), aside.row(), lenient(run)),
            call);
    problems.close(aside, "resolved", "", call.now());
    call.changed(Ref.of("evaluation.sheets", sheet), "row=" + aside.row());
    return Result.of(Ref.of("evaluation.sheets", sheet));
  }

  /** True when a sheet without some criterion counts all the same. */
  private static boolean lenient(MarkImport run) {
    return switch (run.choices().missing()) {
      case REWEIGH -> true;
      case REFUSE, VOID_SHEET, ZERO -> false;
    };
  }

  private static void refuse(List<Problem> problems) {
    if (!problems.isEmpty()) {
      throw Refusal.of(ResolveProblem.class, Refusal.Kind.INVALID, problems);
    }
  }
}
