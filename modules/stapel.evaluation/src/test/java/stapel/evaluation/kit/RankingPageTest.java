package stapel.evaluation.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import stapel.evaluation.page.RankingView;
import stapel.testkit.Client;

/** The page of a ranking with more applications at its cut than it names one by one. */
class RankingPageTest {

  @Test
  void whoIsNotNamedAtTheCutIsOneLinkAway() {
    try (PanelKit panel = new PanelKit()) {
      String strategy = panel.criterion("strategy", "1");
      Client expert = panel.expert("E1");
      String[] applications = new String[51];
      for (int i = 0; i < applications.length; i++) {
        applications[i] = panel.application("0-" + (i + 1));
      }
      panel
          .operator()
          .call(
              "evaluation.set-rule",
              Map.of("call", panel.call(), "minExperts", 1, "places", 1, "reserve", 1));
      panel.review();
      for (String application : applications) {
        expert.call(
            "evaluation.submit-sheet",
            "assignment",
            panel.assign(application, "E1", expert),
            "marks",
            PanelKit.marks(strategy, "4"));
      }
      String ranking =
          PanelKit.id(panel.operator().call("evaluation.compute-ranking", "call", panel.call()));
      String page =
          panel.operator().page(panel.kit().service(RankingView.class), "ranking", ranking);
      assertEquals(50, page.split("evaluation.settle-tie\\?", -1).length - 1, page);
      assertTrue(page.contains(">Все заявки на границе: 51</a>"), page);
    }
  }
}
