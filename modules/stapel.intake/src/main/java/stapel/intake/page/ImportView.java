package stapel.intake.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
import stapel.intake.api.file.KeptRow;
import stapel.intake.application.EntryForm;
import stapel.intake.pages.StaticTemplates;

/**
 * The preview of a file: what each column becomes, the first rows, what is wrong, and how to apply
 * it.
 */
@Component(service = View.class)
@Contribution(
    id = "intake.import",
    permission = "intake.import",
    dataset = "intake.imports",
    place = Contribution.Place.ROW,
    order = 0)
public final class ImportView implements View {

  private static final int SHOWN = 100;

  /** Sentences of a refusal; behind them it is said how many more there are. */
  private static final int SENTENCES = 8;

  /** What a column may become. */
  public record Option(String target, String words, boolean chosen) {}

  /** One column of the file. */
  public record Place(String name, String header, List<Option> options) {}

  /** One row of the file. */
  public record Line(String number, List<String> cells) {}

  /** One thing that is wrong. */
  public record Wrong(String row, String header, String problem, String given) {}

  /** The page. */
  public record Model(
      ViewRequest request,
      Row run,
      String state,
      List<Place> columns,
      List<Line> lines,
      List<Wrong> problems,
      long more,
      List<String> refused) {

    /** What happens to rows with problems, as it was chosen. */
    public boolean aside() {
      return request.parameter("mode").orElse("").equals("set-aside");
    }

    /** So that a command is executed once and tells this page how far it is. */
    public String key() {
      return UUID.randomUUID().toString();
    }
  }

  @Override
  public Page show(ViewRequest request) {
    String id =
        request
            .parameter("import")
            .or(() -> request.parameter("id"))
            .orElseThrow(ImportView::missing);
    Row run = request.reader().row("intake.imports", id).orElseThrow(ImportView::missing);
    Rows problems = request.reader().read(of("intake.import_problems", id).page(0, SHOWN));
    List<Option> fields = fields(request, run);
    Model model =
        new Model(
            request,
            run,
            run.text("state"),
            columns(request, fields, id),
            lines(request, id),
            problems.rows().stream()
                .sorted(Comparator.comparing(row -> row.cell("row").isPresent()))
                .map(row -> wrong(request, fields, problems.columns(), row))
                .toList(),
            Math.max(0, problems.count() - SHOWN),
            sentences(request));
    return Page.of(
        request.text("intake.import.title", run.text("file")),
        out -> out.write(new StaticTemplates().preview(model).render()));
  }

  private static List<String> sentences(ViewRequest request) {
    List<String> all = request.problems().getOrDefault("", "").lines().toList();
    if (all.size() <= SENTENCES) {
      return all;
    }
    List<String> some = new ArrayList<>(all.subList(0, SENTENCES));
    some.add(request.text("intake.import.more", all.size() - SENTENCES));
    return some;
  }

  private static Refusal missing() {
    return Refusal.of(ImportView.class, Refusal.Kind.NOT_FOUND, Problem.of("intake.no-import"));
  }

  private static Query of(String dataset, String id) {
    return Query.of(dataset).filter(Filter.eq("import", id));
  }

  private static List<Option> fields(ViewRequest request, Row run) {
    List<Option> fields = new ArrayList<>();
    request
        .reader()
        .read(Query.of("intake.fields").in(run.scope()).page(0, 200))
        .rows()
        .forEach(
            row ->
                fields.add(
                    new Option(
                        "answers." + row.text("key"),
                        row.cell("label").map(l -> ((Text) l).in(request.language())).orElse(""),
                        false)));
    return fields;
  }

  private static List<Place> columns(ViewRequest request, List<Option> fields, String id) {
    List<Place> places = new ArrayList<>();
    for (Row row : request.reader().read(of("intake.import_columns", id).page(0, 1000)).rows()) {
      String name = "mapping." + row.text("place");
      String target = request.parameter(name).orElse(row.text("target"));
      List<Option> options = new ArrayList<>();
      options.add(
          new Option("ignored", request.text("intake.import.ignored"), target.equals("ignored")));
      for (String key : EntryForm.KEYS) {
        options.add(
            new Option(key, request.text("intake.applications." + key), target.equals(key)));
      }
      fields.forEach(
          f -> options.add(new Option(f.target(), f.words(), target.equals(f.target()))));
      places.add(new Place(name, row.text("header"), options));
    }
    return places;
  }

  private static List<Line> lines(ViewRequest request, String id) {
    return request.reader().read(of("intake.import_rows", id)).rows().stream()
        .map(row -> new Line(row.text("row"), KeptRow.cells(row.text("cells"))))
        .toList();
  }

  /** A field that has no column in the file is named as in the form. */
  private static Wrong wrong(
      ViewRequest request, List<Option> fields, List<Column> columns, Row row) {
    Optional<Column> problem = columns.stream().filter(c -> c.key().equals("problem")).findFirst();
    String words =
        problem
            .map(column -> request.show("intake.import_problems", column, row))
            .orElse(row.text("problem"));
    String header = row.text("header");
    String column =
        fields.stream()
            .filter(field -> field.target().equals(header))
            .map(Option::words)
            .findFirst()
            .orElse(header);
    return new Wrong(row.text("row"), column, words, row.text("given"));
  }
}
