package stapel.evaluation.page;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.osgi.service.component.annotations.Component;
import stapel.api.Contribution;
import stapel.api.Problem;
import stapel.api.Refusal;
import stapel.api.Text;
import stapel.api.data.Column;
import stapel.api.data.Filter;
import stapel.api.data.Query;
import stapel.api.data.Row;
import stapel.api.data.Rows;
import stapel.api.view.Page;
import stapel.api.view.View;
import stapel.api.view.ViewRequest;
import stapel.evaluation.pages.StaticTemplates;
import stapel.intake.api.file.KeptRow;

/** A file of marks: what each column becomes, what is wrong, and how it is applied. */
@Component
@Contribution(
    id = "evaluation.import",
    permission = "evaluation.import",
    dataset = "evaluation.imports",
    place = Contribution.Place.ROW,
    order = 0)
public final class ImportView implements View {

  private static final String IMPORTS = "evaluation.imports";
  private static final String PROBLEMS = "evaluation.import-problems";
  private static final int SHOWN = 100;

  /** What a column may become, or a policy. */
  public record Option(String key, String words, boolean chosen) {}

  /** One column of the file. */
  public record Head(int place, String header, List<Option> targets) {}

  /** One of the first rows. */
  public record Sample(String number, List<String> cells) {}

  /** One thing that is wrong. */
  public record Wrong(String row, String header, String words, String given, String address) {}

  /** The page. */
  public record Model(
      ViewRequest request,
      String id,
      String call,
      String state,
      String stateWords,
      long total,
      long bad,
      long sheets,
      boolean newExperts,
      List<Option> policies,
      List<Head> heads,
      List<Sample> samples,
      List<Wrong> wrongs) {

    /** True when the file as a whole cannot be read so. */
    public boolean unreadable() {
      return wrongs.stream().anyMatch(wrong -> wrong.row().isEmpty());
    }

    /** So that a command is executed once and tells this page how far it is. */
    public String key() {
      return UUID.randomUUID().toString();
    }
  }

  @Override
  public Page show(ViewRequest request) {
    String id = request.parameter("row").or(() -> request.parameter("id")).orElse("");
    Rows found = request.reader().read(Query.of(IMPORTS).row(id));
    Row run = found.rows().stream().findFirst().orElseThrow(ImportView::none);
    Model model =
        new Model(
            request,
            id,
            run.titles().getOrDefault("call", ""),
            run.text("state"),
            cell(request, IMPORTS, found, run, "state"),
            number(run, "total"),
            number(run, "bad"),
            number(run, "sheets"),
            run.cell("new_experts").map(Boolean.class::cast).orElse(false),
            policies(request, run.text("missing")),
            heads(request, run),
            samples(request, id),
            wrongs(request, id));
    return Page.of(
        request.text("evaluation.import.title", run.text("file")),
        out -> out.write(new StaticTemplates().marks(model).render()));
  }

  private static List<Option> policies(ViewRequest request, String chosen) {
    List<Option> policies = new ArrayList<>();
    for (String key : List.of("refuse", "reweigh", "void_sheet", "zero")) {
      String words = request.text("evaluation.apply-marks.missing." + key);
      policies.add(new Option(key, words, key.equals(chosen)));
    }
    return policies;
  }

  private static List<Head> heads(ViewRequest request, Row run) {
    List<Head> heads = new ArrayList<>();
    List<Row> criteria =
        request
            .reader()
            .read(
                Query.of("evaluation.criteria")
                    .columns("code", "title")
                    .in(run.scope())
                    .page(0, 200))
            .rows();
    for (Row row : of(request, "evaluation.import-columns", run.ref().id(), 200).rows()) {
      List<Option> targets = new ArrayList<>();
      String chosen = row.text("target");
      for (String key : List.of("ignored", "application", "expert", "criterion", "score")) {
        String words = request.text("evaluation.import.target." + key);
        targets.add(new Option(key, words, key.equals(chosen)));
      }
      for (Row criterion : criteria) {
        String key = "criterion:" + criterion.text("code");
        String title =
            criterion.cell("title").map(t -> ((Text) t).in(request.language())).orElse("");
        String words = request.text("evaluation.import.target.marks", title);
        targets.add(new Option(key, words, key.equals(chosen)));
      }
      heads.add(new Head((int) number(row, "place"), row.text("header"), targets));
    }
    return heads;
  }

  private static List<Sample> samples(ViewRequest request, String id) {
    return of(request, "evaluation.import-rows", id, 20).rows().stream()
        .map(row -> new Sample(row.text("row"), KeptRow.cells(row.text("cells"))))
        .toList();
  }

  private static List<Wrong> wrongs(ViewRequest request, String id) {
    Rows rows = of(request, PROBLEMS, id, SHOWN);
    return rows.rows().stream()
        .map(
            row ->
                new Wrong(
                    row.text("row"),
                    row.text("header"),
                    cell(request, PROBLEMS, rows, row, "problem"),
                    row.text("given"),
                    row.text("state").equals("open")
                        ? request.address(PROBLEMS, "id", row.ref().id())
                        : ""))
        .toList();
  }

  private static Rows of(ViewRequest request, String dataset, String id, int most) {
    return request.reader().read(Query.of(dataset).filter(Filter.eq("import", id)).page(0, most));
  }

  private static String cell(ViewRequest request, String dataset, Rows rows, Row row, String key) {
    for (Column column : rows.columns()) {
      if (column.key().equals(key)) {
        return request.show(dataset, column, row);
      }
    }
    return "";
  }

  private static long number(Row row, String column) {
    return row.cell(column).map(Long.class::cast).orElse(0L);
  }

  private static Refusal none() {
    return Refusal.of(ImportView.class, Refusal.Kind.NOT_FOUND, Problem.of("import.none"));
  }
}
