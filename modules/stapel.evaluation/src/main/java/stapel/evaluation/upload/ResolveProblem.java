package stapel.evaluation.upload;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
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
        .map(row -> Map.<String, Object>of("cells", ProblemStore.cells(row.text("content"))))
        .orElse(Map.of());
  }

  @Override
  public Result execute(Request request, Call call) {
    ProblemStore.Aside aside = problems.open(request.problem().id());
    MarkImport run = checks.get(aside.origin());
    Mapping mapping = imports.mapping(run.id());
    Panel panel = checks.panel(run.call());
    MarkRows rows = new MarkRows(panel, mapping, new Choices(false, run.choices().missing()));
    MarkRows.Read read = rows.read(aside.row(), cells(aside, request.cells(), mapping));
    refuse(read.faults().stream().map(fault -> at(fault.problem(), aside)).toList());
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

  /** The same problem at the cell that is to be corrected. */
  private static Problem at(Problem problem, ProblemStore.Aside aside) {
    return aside.cells().containsKey(problem.field())
        ? new Problem(
            problem.code(), "cells." + problem.field(), OptionalInt.empty(), problem.arguments())
        : problem;
  }

  private static List<String> cells(
      ProblemStore.Aside aside, Map<String, String> corrected, Mapping mapping) {
    Map<String, String> cells = new LinkedHashMap<>(aside.cells());
    List<Problem> unknown = new ArrayList<>();
    corrected.forEach(
        (header, cell) -> {
          if (cells.replace(header, cell) == null) {
            unknown.add(Problem.at("cells", "import.no-header", header));
          }
        });
    refuse(unknown);
    return mapping.headers().stream().map(header -> cells.getOrDefault(header, "")).toList();
  }

  private static void refuse(List<Problem> problems) {
    if (!problems.isEmpty()) {
      throw Refusal.of(ResolveProblem.class, Refusal.Kind.INVALID, problems);
    }
  }
}
