package stapel.evaluation.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Contribution;
import stapel.api.Messages;
import stapel.api.Ref;
import stapel.api.Registries;
import stapel.api.data.Query;
import stapel.api.data.Row;
import stapel.api.data.Rows;
import stapel.api.view.Page;
import stapel.api.view.ViewRequest;
import stapel.evaluation.pages.StaticTemplates;
import stapel.intake.api.CallPart;
import stapel.intake.api.CallState;

/** What evaluation adds to the page of a call: how far scoring is, the ranking, and its lists. */
@Component
@Contribution(id = "evaluation.call-part", permission = "evaluation.rank", order = 20)
public final class EvaluationPart implements CallPart {

  private static final int SHOWN = 5;
  private static final String SET_RULE = "evaluation.set-rule";
  private static final String COMPUTE = "evaluation.compute-ranking";
  private static final String PROGRESS = "evaluation.progress";
  private static final String RANKINGS = "evaluation.rankings";
  private static final List<String> LISTS =
      List.of(
          "evaluation.criteria",
          PROGRESS,
          "evaluation.sheets",
          RANKINGS,
          "evaluation.imports",
          "evaluation.import-problems");

  /** While the rule can still be set. */
  private static final Set<String> RULED =
      Set.of("draft", "published", "open", "closed", "in_review");

  private final Registries registries;

  /** With the words of this bundle. */
  @Activate
  public EvaluationPart(@Reference Registries registries) {
    this.registries = registries;
  }

  @Override
  public Part part(ViewRequest request, String call) {
    Messages words = registries.messages(EvaluationPart.class);
    List<Line> lines = lines(request, call);
    int given = lines.stream().mapToInt(Line::given).sum();
    int awaited = lines.stream().mapToInt(Line::awaited).sum();
    Rows rankings =
        request.reader().read(Query.of(RANKINGS).columns("run", "state").in(call).page(0, 1));
    List<Figure> figures = new ArrayList<>();
    if (given > 0) {
      String done =
          words.text(request.language(), "evaluation.part.sheets", given - awaited, given);
      figures.add(new Figure(CallState.IN_REVIEW, done, request.address(PROGRESS, "scope", call)));
    }
    if (rankings.count() > 0) {
      String made = words.text(request.language(), "evaluation.part.rankings", rankings.count());
      figures.add(new Figure(CallState.DECIDED, made, request.address(RANKINGS, "scope", call)));
    }
    List<Link> links =
        LISTS.stream()
            .map(
                id ->
                    new Link(
                        words.text(request.language(), id), request.address(id, "scope", call)))
            .toList();
    List<Line> late = lines.stream().filter(line -> line.awaited() > 0).limit(SHOWN).toList();
    return new Part(
        figures,
        steps(request, words, call, rankings.rows().stream().findFirst()),
        links,
        late.isEmpty() ? Optional.empty() : Optional.of(late(request, words, call, late)));
  }

  /** The ranking is the one thing to do while experts score, then the decision it prepared. */
  private static List<Step> steps(
      ViewRequest request, Messages words, String call, Optional<Row> newest) {
    String state =
        request.reader().row("intake.calls", call).map(row -> row.text("state")).orElse("");
    String about = "?call=" + call + "&scope=" + call;
    List<Step> steps = new ArrayList<>();
    if (RULED.contains(state) && request.may("evaluation.set-rule", call)) {
      String title = words.text(request.language(), SET_RULE);
      steps.add(new Step(title, request.command(SET_RULE) + about, false));
    }
    if (state.equals("in_review") && request.may("evaluation.rank", call)) {
      Optional<Row> pending = newest.filter(row -> row.text("state").equals("pending"));
      String title = words.text(request.language(), COMPUTE);
      steps.add(new Step(title, request.command(COMPUTE) + about, pending.isEmpty()));
      pending.ifPresent(row -> steps.add(decision(request, words, row)));
    }
    return steps;
  }

  private static Step decision(ViewRequest request, Messages words, Row ranking) {
    Object run = ranking.cell("run").orElse("");
    String title = words.text(request.language(), "evaluation.part.pending", request.show(run));
    String address = request.address("evaluation.ranking", "ranking", ranking.ref().id());
    return new Step(title, address, true);
  }

  private static Page.Content late(
      ViewRequest request, Messages words, String call, List<Line> lines) {
    Late late =
        new Late(
            words.text(request.language(), "evaluation.part.late"),
            words.text(request.language(), "evaluation.part.expert"),
            words.text(request.language(), "evaluation.part.done"),
            words.text(request.language(), "evaluation.part.awaited"),
            lines,
            words.text(request.language(), PROGRESS),
            request.address(PROGRESS, "scope", call));
    return out -> out.write(new StaticTemplates().late(late).render());
  }

  /** Each expert with what is expected, those who owe most first. */
  private static List<Line> lines(ViewRequest request, String call) {
    Map<String, Line> lines = new LinkedHashMap<>();
    request.reader().stream(
        Query.of("experts.assignments").columns("expert", "state", "sheet_state").in(call),
        row -> {
          if (List.of("assigned", "declared").contains(row.text("state"))) {
            String id = row.cell("expert").map(ref -> ((Ref) ref).id()).orElse("");
            String name = row.titles().getOrDefault("expert", "?");
            int waits = row.text("sheet_state").equals("submitted") ? 0 : 1;
            Line one = new Line(name, request.address("experts.experts", "id", id), 1, waits);
            lines.merge(id, one, Line::and);
          }
        });
    return lines.values().stream()
        .sorted(Comparator.comparingInt(Line::awaited).reversed().thenComparing(Line::name))
        .toList();
  }

  /** One expert: sheets expected and those of them not yet submitted. */
  public record Line(String name, String address, int given, int awaited) {

    Line and(Line other) {
      return new Line(name, address, given + other.given, awaited + other.awaited);
    }
  }

  /** Experts who are late, with the words of the table. */
  public record Late(
      String title,
      String expert,
      String done,
      String awaited,
      List<Line> lines,
      String all,
      String address) {}
}
