package stapel.evaluation.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import stapel.api.Ref;
import stapel.api.Text;
import stapel.api.data.Filter;
import stapel.api.data.Query;
import stapel.api.data.Row;
import stapel.api.view.ViewRequest;

/**
 * What the sheets of a ranking say of its cut, for who runs the call.
 *
 * @param told how far all sheets together speak: {@code decides}, {@code beside}, {@code later} or
 *     {@code none}; empty for rankings of earlier versions
 * @param sentences about the panel, in order
 * @param experts whose sheets can be left out
 * @param without what their absence changes, when one was chosen
 * @param deciding experts whose one sheet decides the cut, by the id of the application
 */
public record Findings(
    String told,
    List<String> sentences,
    List<String> experts,
    Optional<Without> without,
    Map<String, List<String>> deciding) {

  private static final int EXPERTS = 1000;

  /**
   * One expert's sheets are left out.
   *
   * @param lose numbers of applications that lose a place, in order
   * @param win numbers of applications that win one, in order
   */
  public record Without(String expert, Set<String> lose, Set<String> win) {

    static Set<String> names(String stored) {
      return stored.isEmpty()
          ? Set.of()
          : Collections.unmodifiableSet(new LinkedHashSet<>(List.of(stored.split(", "))));
    }

    /** True when nobody's place hangs on it. */
    public boolean nothing() {
      return lose.isEmpty() && win.isEmpty();
    }
  }

  static final Findings NONE = new Findings("", List.of(), List.of(), Optional.empty(), Map.of());

  static Findings of(ViewRequest request, Row ranking) {
    String id = ranking.ref().id();
    if (!request.may("evaluation.rank", ranking.scope())) {
      return NONE;
    }
    Optional<Row> panel = request.reader().row("evaluation.panels", id);
    if (panel.isEmpty()) {
      return NONE;
    }
    List<Row> experts =
        request
            .reader()
            .read(
                Query.of("evaluation.severities")
                    .columns("expert", "lose", "win")
                    .filter(Filter.eq("ranking", id))
                    .page(0, EXPERTS))
            .rows();
    Optional<String> left = request.parameter("without").filter(code -> !code.isEmpty());
    Optional<Without> without =
        experts.stream()
            .filter(row -> left.filter(row.text("expert")::equals).isPresent())
            .findFirst()
            .map(
                row ->
                    new Without(
                        row.text("expert"),
                        Without.names(row.text("lose")),
                        Without.names(row.text("win"))));
    boolean cut = panel.get().cell("places").isPresent();
    return new Findings(
        panel.get().text("told"),
        sentences(request, panel.get()),
        cut ? experts.stream().map(row -> row.text("expert")).sorted().toList() : List.of(),
        without,
        deciding(request, id));
  }

  /** Which score decides, and what is uneven about the panel. */
  static List<String> sentences(ViewRequest request, Row panel) {
    String told = panel.text("told");
    List<String> sentences = new ArrayList<>();
    sentences.add(request.text("evaluation.panel.told." + told));
    panel
        .cell("reason")
        .map(reason -> ((Text) reason).in(request.language()))
        .filter(reason -> !reason.isEmpty())
        .ifPresent(sentences::add);
    long fewest = number(panel, "fewest");
    long most = number(panel, "most");
    if (fewest < most) {
      sentences.add(request.text("evaluation.panel.uneven", fewest, most));
    }
    if (number(panel, "lot_group") > 0) {
      sentences.add(
          request.text(
              "evaluation.together.lot", number(panel, "lot_group"), number(panel, "lot_places")));
    }
    return sentences;
  }

  private static long number(Row row, String column) {
    return row.cell(column).map(Long.class::cast).orElse(0L);
  }

  /** The sheets that decide of the application they are about: others say more on their page. */
  private static Map<String, List<String>> deciding(ViewRequest request, String ranking) {
    Map<String, List<String>> deciding = new HashMap<>();
    request.reader().stream(
        Query.of("evaluation.ranked-sheets")
            .columns("application", "expert", "lose", "win")
            .filter(Filter.eq("ranking", ranking))
            .filter(Filter.eq("decides", "true")),
        row -> {
          String number = row.titles().getOrDefault("application", "");
          if (Without.names(row.text("lose")).contains(number)
              || Without.names(row.text("win")).contains(number)) {
            deciding
                .computeIfAbsent(
                    row.cell("application").map(ref -> ((Ref) ref).id()).orElse(""),
                    application -> new ArrayList<>())
                .add(row.text("expert"));
          }
        });
    return deciding;
  }
}
