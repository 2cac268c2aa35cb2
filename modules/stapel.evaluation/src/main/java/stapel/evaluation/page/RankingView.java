package stapel.evaluation.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Component;
import stapel.api.Contribution;
import stapel.api.Problem;
import stapel.api.Ref;
import stapel.api.Refusal;
import stapel.api.data.Column;
import stapel.api.data.Filter;
import stapel.api.data.Query;
import stapel.api.data.Row;
import stapel.api.data.Rows;
import stapel.api.view.Page;
import stapel.api.view.View;
import stapel.api.view.ViewRequest;
import stapel.evaluation.pages.StaticTemplates;

/** A computed ranking: the rule, the list with the cut, each score worked out, and the decision. */
@Component
@Contribution(
    id = "evaluation.ranking",
    permission = "evaluation.read-rankings",
    dataset = "evaluation.rankings",
    place = Contribution.Place.ROW,
    order = 0)
public final class RankingView implements View {

  private static final String PLACES = "evaluation.places";

  private static final List<String> PAPERS = List.of("ranks", "severity", "agreement", "inputs");

  private static final List<String> SHOWN =
      List.of(
          "line",
          "rank",
          "application",
          "score",
          "marks",
          "experts",
          "lowest",
          "highest",
          "place",
          "step",
          "decision",
          "amount",
          "funding",
          "remaining",
          "worked_ru",
          "worked_en");

  /**
   * The page.
   *
   * @param ref id and version of the ranking, for the commands
   * @param open those that stand at the cut with equal scores
   * @param full true to show every worked line, as for printing
   * @param decides true when this reader may decide
   * @param papers pictures and the snapshot, for who runs the call
   * @param beside true when what all sheets together say stands beside the score
   */
  public record Model(
      ViewRequest request,
      String id,
      String ref,
      String state,
      String stateWords,
      String call,
      String callAddress,
      String computed,
      String rule,
      boolean provisional,
      long missing,
      long expected,
      List<Line> open,
      boolean budget,
      boolean full,
      boolean decides,
      boolean beside,
      List<Paper> papers,
      List<Line> lines) {}

  /** A kept file to download. */
  public record Paper(String name, String address) {}

  @Override
  public Page show(ViewRequest request) {
    Rows found = rankings(request);
    Row ranking =
        found.rows().stream()
            .findFirst()
            .orElseThrow(
                () ->
                    Refusal.of(
                        RankingView.class, Refusal.Kind.NOT_FOUND, Problem.of("ranking.none")));
    Map<String, Row> applications = applications(request, ranking.scope());
    List<Line> lines = lines(request, ranking, applications);
    String call = ranking.cell("call").map(ref -> ((Ref) ref).id()).orElse("");
    Model model =
        new Model(
            request,
            ranking.ref().id(),
            ranking.ref().toString().substring("evaluation.rankings/".length()),
            ranking.text("state"),
            cell(request, found, ranking, "state"),
            ranking.titles().getOrDefault("call", ""),
            request.address("intake.calls", "id", call),
            cell(request, found, ranking, "computed"),
            ranking.text(request.language().getLanguage().equals("ru") ? "rule_ru" : "rule_en"),
            ranking.cell("provisional").map(Boolean.class::cast).orElse(false),
            number(ranking, "missing"),
            number(ranking, "expected"),
            lines.stream().filter(line -> line.decision().equals("open")).toList(),
            lines.stream().anyMatch(line -> !line.funding().isEmpty()),
            request.parameter("full").isPresent(),
            request.may("evaluation.decide", ranking.scope()),
            lines.stream().anyMatch(line -> line.beside().isPresent()),
            papers(request, ranking),
            lines);
    return Page.of(
        request.text("evaluation.ranking.title", number(ranking, "run")),
        out -> out.write(new StaticTemplates().ranking(model).render()));
  }

  /** The ranking that is asked for, else the newest of the call that is asked for. */
  private static Rows rankings(ViewRequest request) {
    Query query =
        Query.of("evaluation.rankings")
            .columns(
                "run",
                "call",
                "state",
                "provisional",
                "expected",
                "missing",
                "computed",
                "rule_ru",
                "rule_en");
    return request
        .parameter("ranking")
        .or(() -> request.parameter("row"))
        .or(() -> request.parameter("id"))
        .map(id -> request.reader().read(query.row(id)))
        .orElseGet(
            () ->
                request
                    .reader()
                    .read(
                        query
                            .filter(Filter.eq("call", request.parameter("call").orElse("")))
                            .page(0, 1)));
  }

  /** What is kept of it as files. */
  private static List<Paper> papers(ViewRequest request, Row ranking) {
    List<Paper> papers = new ArrayList<>();
    if (request.may("evaluation.rank", ranking.scope())) {
      Query query = Query.of("evaluation.rankings").columns(PAPERS.toArray(String[]::new));
      request
          .reader()
          .read(query.row(ranking.ref().id()))
          .rows()
          .forEach(
              row ->
                  PAPERS.stream()
                      .filter(key -> row.cell(key).isPresent())
                      .forEach(key -> papers.add(paper(request, row, key))));
    }
    return papers;
  }

  private static Paper paper(ViewRequest request, Row row, String key) {
    return new Paper(
        request.text("evaluation.rankings." + key),
        "/d/evaluation.rankings/" + row.ref().id() + "/file/" + key);
  }

  private static Map<String, Row> applications(ViewRequest request, String scope) {
    Map<String, Row> byId = new HashMap<>();
    request.reader().stream(
        Query.of("intake.applications").columns("number", "title", "region").in(scope),
        row -> byId.put(row.ref().id(), row));
    return byId;
  }

  private static List<Line> lines(ViewRequest request, Row ranking, Map<String, Row> applications) {
    List<String> keys = new ArrayList<>(SHOWN);
    if (request.may("evaluation.rank", ranking.scope())) {
      keys.addAll(Beside.COLUMNS);
    }
    Query query =
        Query.of(PLACES)
            .columns(keys.toArray(String[]::new))
            .filter(Filter.eq("ranking", ranking.ref().id()));
    List<Column> columns = request.reader().read(query.page(0, 1)).columns();
    List<Row> rows = new ArrayList<>();
    request.reader().stream(query, rows::add);
    Scale scale = Scale.of(rows);
    StepWords steps = StepWords.of(request, ranking.scope(), applications.values());
    List<Line> lines = new ArrayList<>(rows.size());
    for (int i = 0; i < rows.size(); i++) {
      Row application =
          applications.get(rows.get(i).cell("application").map(ref -> ((Ref) ref).id()).orElse(""));
      boolean cut = i + 1 < rows.size() && chosen(rows.get(i)) && !chosen(rows.get(i + 1));
      lines.add(Line.of(request, columns, rows.get(i), application, scale, steps, cut));
    }
    return lines;
  }

  private static boolean chosen(Row row) {
    return row.text("decision").equals("chosen");
  }

  private static long number(Row row, String column) {
    return row.cell(column).map(Long.class::cast).orElse(0L);
  }

  static String cell(ViewRequest request, Rows rows, Row row, String key) {
    return rows.columns().stream()
        .filter(column -> column.key().equals(key))
        .findFirst()
        .map(column -> request.show("evaluation.rankings", column, row))
        .orElse("");
  }
}
