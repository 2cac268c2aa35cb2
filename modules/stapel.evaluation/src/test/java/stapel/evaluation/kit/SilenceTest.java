package stapel.evaluation.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import stapel.evaluation.page.ProgressView;
import stapel.testkit.Client;

/** Which experts the page of progress calls silent. */
class SilenceTest {

  @Test
  void anExpertIsSilentAfterTheDaysThatHeldWhenTheCallOpened() {
    try (PanelKit panel =
        new PanelKit(kit -> kit.setting("region", "evaluation.silence", "days", "3"))) {
      panel.kit().setting("region", "evaluation.silence", "days", "30");
      String first = panel.application("0-1");
      String second = panel.application("0-2");
      String strategy = panel.criterion("strategy", "1");
      Client busy = panel.expert("E1");
      Client idle = panel.expert("E2");
      panel.review();
      String done = panel.assign(first, "E1", busy);
      panel.assign(second, "E1", busy);
      panel.assign(first, "E2", idle);
      assertEquals(List.of(), silent(panel));

      panel.kit().clock().pass(Duration.ofDays(2));
      busy.call(
          "evaluation.save-sheet", "assignment", done, "marks", PanelKit.marks(strategy, "4"));
      panel.kit().clock().pass(Duration.ofDays(2));
      assertEquals(List.of("E2"), silent(panel), "the other saved a draft two days ago");
      panel.kit().clock().pass(Duration.ofDays(2));
      assertEquals(List.of("E1", "E2"), silent(panel));
      idle.call(
          "evaluation.submit-sheet",
          "assignment",
          panel.assignment(first, idle),
          "marks",
          PanelKit.marks(strategy, "2"));
      panel.kit().clock().pass(Duration.ofDays(9));
      assertEquals(List.of("E1"), silent(panel), "who owes nothing is not silent");
    }
  }

  /** Codes of the experts whose row says so. */
  private static List<String> silent(PanelKit panel) {
    String page =
        panel.operator().page(panel.kit().service(ProgressView.class), "call", panel.call());
    return page.lines()
        .filter(line -> line.contains(">молчит<"))
        .map(line -> line.replaceAll("<[^>]+>", " ").strip().split(" ")[0])
        .sorted()
        .toList();
  }
}
