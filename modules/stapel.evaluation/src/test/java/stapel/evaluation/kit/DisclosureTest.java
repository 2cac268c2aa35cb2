package stapel.evaluation.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import stapel.api.Refusal;
import stapel.api.Text;
import stapel.api.data.Filter;
import stapel.api.data.Query;
import stapel.api.data.Row;
import stapel.testkit.Client;

/** Who sees the score that does not decide, and when: as the regulation of the call says. */
class DisclosureTest {

  private static HarshPanel panel(String aggregate, String key, String value) {
    return new HarshPanel(
        new PanelKit(kit -> kit.setting("region", "evaluation.disclosure", key, value)), aggregate);
  }

  private static List<String> shown(Client reader, String ranking) {
    return reader.stream(
            Query.of("evaluation.corrections")
                .columns("application", "raw", "adjusted", "side")
                .filter(Filter.eq("ranking", ranking)))
        .stream()
        .filter(row -> row.cell("adjusted").isPresent() && row.cell("raw").isPresent())
        .map(row -> row.text("side"))
        .sorted()
        .toList();
  }

  private static String told(HarshPanel panel, String ranking) {
    return panel.operator().row("evaluation.panels", ranking).orElseThrow().text("told");
  }

  private static void decide(HarshPanel panel, String ranking) {
    for (String step : List.of("evaluation.propose-decision", "evaluation.apply-decision")) {
      String ref = panel.panel().versioned("evaluation.rankings", ranking);
      panel.operator().call(step, "subject", ref);
    }
  }

  @Test
  void nobodyButWhoRunsTheCallSeesItWhereTheRegulationSaysNothing() {
    try (HarshPanel panel = new HarshPanel(new PanelKit(), "MEAN")) {
      String ranking = panel.compute();
      assertEquals("beside", told(panel, ranking));
      Client observer = panel.panel().kit().as("observer", "region");
      assertEquals(List.of(), shown(observer, ranking));
      assertThrows(Refusal.class, () -> observer.stream(Query.of("evaluation.panels")));
      assertThrows(Refusal.class, () -> observer.stream(Query.of("evaluation.ranked-sheets")));
    }
  }

  @Test
  void observersSeeItAtOnceWhereTheRegulationSaysSo() {
    try (HarshPanel panel = panel("MEAN", "audience", "OBSERVERS")) {
      String ranking = panel.compute();
      Client observer = panel.panel().kit().as("observer", "region");
      assertEquals(5, shown(observer, ranking).size());
      Client expert = panel.panel().kit().as("expert", panel.panel().call());
      assertThrows(Refusal.class, () -> shown(expert, ranking));
    }
  }

  @Test
  void observersSeeItFromTheDecisionOn() {
    try (HarshPanel panel = panel("ADJUSTED", "audience", "OBSERVERS_AFTER_DECISION")) {
      String ranking = panel.compute();
      assertEquals("decides", told(panel, ranking));
      Client auditor = panel.panel().kit().as("auditor", "region");
      assertEquals(List.of(), shown(auditor, ranking));
      decide(panel, ranking);
      assertEquals(5, shown(auditor, ranking).size());
    }
  }

  @Test
  void itWaitsForTheLastSheetUnlessTheRegulationSaysEarly() {
    try (HarshPanel panel = new HarshPanel(new PanelKit(), "MEAN")) {
      panel.await(3, "LATE");
      String ranking = panel.compute();
      assertEquals("later", told(panel, ranking));
      Row row = panel.operator().row("evaluation.panels", ranking).orElseThrow();
      assertEquals("Не сдано листов: 1.", ((Text) row.cell("reason").orElseThrow()).ru());
      List<Row> rows =
          panel.rows(
              Query.of("evaluation.places")
                  .columns("adjusted", "raw")
                  .filter(Filter.eq("ranking", ranking)));
      assertEquals(5, rows.stream().filter(r -> r.cell("adjusted").isEmpty()).count());
    }
    try (HarshPanel panel = panel("MEAN", "early", "true")) {
      panel.await(3, "LATE");
      assertEquals("beside", told(panel, panel.compute()));
    }
  }

  @Test
  void aPanelThatNothingJoinsSaysSoInItsRanking() {
    try (PanelKit kit = new PanelKit()) {
      List<String> applications =
          Stream.of("0-1", "0-2", "0-3", "0-4").map(number -> kit.application(number)).toList();
      String criterion = kit.criterion("strategy", "1");
      kit.operator().call("evaluation.set-rule", "call", kit.call(), "minExperts", 1, "places", 1);
      Client first = kit.expert("E1");
      Client second = kit.expert("E2");
      kit.review();
      String[][] sheets = {{"0", "E1", "5"}, {"1", "E1", "3"}, {"2", "E2", "4"}, {"3", "E2", "1"}};
      for (String[] sheet : sheets) {
        Client expert = sheet[1].equals("E1") ? first : second;
        String application = applications.get(Integer.parseInt(sheet[0]));
        expert.call(
            "evaluation.submit-sheet",
            "assignment",
            kit.assign(application, sheet[1], expert),
            "marks",
            PanelKit.marks(criterion, sheet[2]));
      }
      String ranking =
          PanelKit.id(kit.operator().call("evaluation.compute-ranking", "call", kit.call()));
      Row panel = kit.operator().row("evaluation.panels", ranking).orElseThrow();
      assertEquals("none", panel.text("told"));
      assertEquals(
          "Листы распадаются на группы заявок без общих экспертов, групп 2: 2 (0-1, 0-2), 2 (0-3, 0-4)."
              + " Сильнее ли группа или добрее её эксперты, листы не говорят. Пусть один эксперт прочтёт"
              + " заявки обеих групп.",
          ((Text) panel.cell("reason").orElseThrow()).ru());
    }
  }
}
