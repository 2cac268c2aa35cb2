package stapel.evaluation.page;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Contribution;
import stapel.api.Problem;
import stapel.api.Ref;
import stapel.api.Refusal;
import stapel.api.data.Filter;
import stapel.api.data.Query;
import stapel.api.data.Row;
import stapel.api.data.Rows;
import stapel.api.setting.ScopedSettings;
import stapel.api.view.Page;
import stapel.api.view.View;
import stapel.api.view.ViewRequest;
import stapel.evaluation.pages.StaticTemplates;
import stapel.evaluation.rule.DisclosureSettings;

/** A computed ranking: the rule, the list with the cut, each score worked out, and the decision. */
@Component
@Contribution(
    id = "evaluation.ranking",
    permission = "evaluation.read-rankings",
    dataset = "evaluation.rankings",
    place = Contribution.Place.ROW,
    order = 0)
public final class RankingView implements View {

  /** More that are equal at a cut are found in the list of places. */
  private static final int OPEN = 50;

  /**
   * The page.
   *
   * @param ref id and version of the ranking, for the commands
   * @param open those that stand at the cut with equal scores
   * @param full true to show every worked line, as for printing
   * @param decides true when this reader may decide
   * @param lots of the call, the newest first, those withdrawn included
   * @param papers the snapshot and what came out, for who runs the call
   * @param digest of the snapshot; empty for rankings of earlier versions
   * @param audience who besides those who run the call sees what stands beside the score
   * @param findings what the sheets say of the cut
   * @param beside true when what all sheets together say stands beside the score
   * @param without code of the expert who is left out; empty for nobody
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
      String audience,
      Findings findings,
      List<Paper> lots,
      List<Paper> papers,
      String digest,
      String without,
      Stretch stretch) {

    /** What is said of those that stand at the cut: a lot decides, or will, or people do. */
    public String openWords() {
      String group = request.text("evaluation.step.grey");
      boolean zone = open.stream().anyMatch(line -> line.step().equals(group));
      String tied = byLot() ? "by-lot" : "open";
      String key = zone ? byLot() ? "zone-by-lot" : "zone" : tied;
      return request.text("evaluation.ranking." + key, open.size());
    }

    /** True when a committed lot decides what is open. */
    public boolean byLot() {
      return open.stream().anyMatch(Line::byLot);
    }

    /** Of those that are open, as many as are named one by one. */
    public List<Line> openShown() {
      return open.subList(0, Math.min(OPEN, open.size()));
    }

    /** The address of another page of the same ranking. */
    public String page(int number) {
      return request.address(
          "evaluation.ranking", "ranking", id, "without", without, "page", String.valueOf(number));
    }

    /** True when this reader runs the call. */
    public boolean runs() {
      return !papers.isEmpty();
    }
  }

  private final ScopedSettings settings;

  /** Needs what the regulation says of who sees what. */
  @Activate
  public RankingView(@Reference ScopedSettings settings) {
    this.settings = settings;
  }

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
    Findings findings = Findings.of(request, ranking);
    List<Line> lines = Lines.of(request, ranking, findings);
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
            request.text(
                "evaluation.ranking.audience."
                    + settings.of(DisclosureSettings.Config.class, ranking.scope()).audience()),
            findings,
            Paper.lots(request, ranking),
            Paper.files(request, ranking),
            ranking.text("digest"),
            findings.without().map(Findings.Without::expert).orElse(""),
            request.parameter("full").isPresent()
                ? Stretch.whole(lines)
                : Stretch.of(lines, request.parameter("page")));
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
                "digest",
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
