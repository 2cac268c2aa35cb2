package stapel.evaluation.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import org.osgi.service.component.annotations.Component;
import stapel.api.Contribution;
import stapel.api.Problem;
import stapel.api.Ref;
import stapel.api.Refusal;
import stapel.api.data.Filter;
import stapel.api.data.Query;
import stapel.api.data.Row;
import stapel.api.view.Page;
import stapel.api.view.View;
import stapel.api.view.ViewRequest;
import stapel.evaluation.pages.StaticTemplates;

/**
 * The sheets of a ranking in pictures: where applications may stand, how harsh experts are, how far
 * they agree, which sheet decides the cut and where one more reading would help most.
 */
@Component
@Contribution(
    id = "evaluation.panel",
    permission = "evaluation.rank",
    dataset = "evaluation.rankings",
    place = Contribution.Place.ROW,
    order = 10)
public final class PanelView implements View {
  private static final int MOST = 10;

  /**
   * The page.
   *
   * @param sentences how far all sheets together speak, and why not
   * @param deciding sheets without which others would have places
   * @param next applications where one more reading helps most, most first
   */
  public record Model(
      ViewRequest request,
      String ranking,
      String title,
      List<String> sentences,
      List<Picture> pictures,
      List<Figure> figures,
      List<Absence> experts,
      List<Sheet> deciding,
      List<Gain> next) {}

  /** A measure with its name and what it says. */
  public record Figure(String name, String value, String help) {}

  /** One expert, and who would have a place without this expert. */
  public record Absence(String expert, String lose, String win, String address) {}

  /** A sheet that decides, and who would have a place without it. */
  public record Sheet(
      String application, String address, String expert, String score, String lose, String win) {}

  /** An application whose decision one more reading makes surer, in percentage points. */
  public record Gain(String application, String address, String rank, String points) {}

  @Override
  public Page show(ViewRequest request) {
    String id = request.parameter("ranking").or(() -> request.parameter("row")).orElse("");
    Row ranking =
        request
            .reader()
            .row("evaluation.rankings", id)
            .orElseThrow(
                () ->
                    Refusal.of(
                        PanelView.class, Refusal.Kind.NOT_FOUND, Problem.of("ranking.none")));
    List<Row> panels =
        request.reader().row("evaluation.panels", id).map(List::of).orElse(List.of());
    List<Row> rows =
        all(
            request,
            "evaluation.places",
            id,
            "application",
            "rank",
            "expected_rank",
            "rank_low",
            "rank_high",
            "adjusted",
            "side",
            "gain");
    List<Row> experts =
        all(
            request,
            "evaluation.severities",
            id,
            "expert",
            "readings",
            "severity",
            "low",
            "high",
            "lose",
            "win");
    List<Row> sheets =
        all(
            request,
            "evaluation.ranked-sheets",
            id,
            "application",
            "expert",
            "score",
            "decides",
            "lose",
            "win");
    OptionalInt places =
        panels.stream()
            .flatMap(panel -> panel.cell("places").stream())
            .mapToInt(n -> ((Long) n).intValue())
            .findFirst();
    String run = ranking.text("run");
    Model model =
        new Model(
            request,
            id,
            request.text("evaluation.ranking.title", Long.parseLong(run)),
            panels.stream().flatMap(panel -> Findings.sentences(request, panel).stream()).toList(),
            new Pictures(request, run, places).of(rows, experts, sheets),
            panels.stream().flatMap(panel -> Figures.of(request, panel).stream()).toList(),
            places.isPresent() ? absences(request, id, experts) : List.of(),
            deciding(request, sheets),
            next(request, rows));
    return Page.of(
        request.text("evaluation.panel.title", Long.parseLong(run)),
        out -> out.write(new StaticTemplates().panel(model).render()));
  }

  private static List<Row> all(
      ViewRequest request, String dataset, String ranking, String... columns) {
    List<Row> rows = new ArrayList<>();
    request.reader().stream(
        Query.of(dataset).columns(columns).filter(Filter.eq("ranking", ranking)), rows::add);
    return rows;
  }

  private static List<Absence> absences(ViewRequest request, String id, List<Row> experts) {
    return experts.stream()
        .map(
            row ->
                new Absence(
                    row.text("expert"),
                    row.text("lose"),
                    row.text("win"),
                    request.address(
                        "evaluation.ranking", "ranking", id, "without", row.text("expert"))))
        .toList();
  }

  private static List<Sheet> deciding(ViewRequest request, List<Row> sheets) {
    return sheets.stream()
        .filter(row -> row.cell("decides").map(Boolean.class::cast).orElse(false))
        .map(
            row ->
                new Sheet(
                    row.titles().getOrDefault("application", "?"),
                    application(request, row),
                    row.text("expert"),
                    Beside.rounded(request, Scale.number(row, "score").orElse(0.0), 2),
                    row.text("lose"),
                    row.text("win")))
        .sorted(Comparator.comparing(Sheet::application).thenComparing(Sheet::expert))
        .toList();
  }

  private static List<Gain> next(ViewRequest request, List<Row> rows) {
    return rows.stream()
        .filter(row -> Scale.number(row, "gain").filter(gain -> gain >= 0.05).isPresent())
        .sorted(Comparator.comparingDouble((Row row) -> -Scale.number(row, "gain").orElse(0.0)))
        .limit(MOST)
        .map(
            row ->
                new Gain(
                    row.titles().getOrDefault("application", "?"),
                    application(request, row),
                    row.text("rank"),
                    Beside.rounded(request, Scale.number(row, "gain").orElse(0.0), 1)))
        .toList();
  }

  private static String application(ViewRequest request, Row row) {
    String id = row.cell("application").map(ref -> ((Ref) ref).id()).orElse("");
    return request.address("intake.applications", "id", id);
  }
}
