package stapel.evaluation.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import stapel.evaluation.page.ProgressView;
import stapel.testkit.Client;

/** The page of progress of a call with more applications than it shows. */
class ProgressPageTest {

  @Test
  void thePageShowsTheApplicationsWithTheFewestSheets() {
    try (PanelKit panel = new PanelKit()) {
      List<String> applications = new ArrayList<>();
      for (int i = 1; i <= 42; i++) {
        applications.add(panel.application("0-" + i));
      }
      String strategy = panel.criterion("strategy", "1");
      Client expert = panel.expert("E1");
      panel.review();
      for (int i = 0; i < applications.size(); i++) {
        String assignment = panel.assign(applications.get(i), "E1", expert);
        if (i < 3) {
          expert.call(
              "evaluation.submit-sheet",
              "assignment",
              assignment,
              "marks",
              PanelKit.marks(strategy, "4"));
        }
      }
      String page =
          panel.operator().page(panel.kit().service(ProgressView.class), "call", panel.call());
      List<String> shown =
          Pattern.compile(">(0-\\d+)</a>")
              .matcher(page)
              .results()
              .map(found -> found.group(1))
              .toList();
      assertEquals(40, shown.size());
      assertEquals(List.of("0-4", "0-5"), shown.subList(0, 2), "those that lag");
      assertEquals("0-1", shown.get(39), "one that is read, since there was room");
      assertTrue(page.contains("3 из 42"), page);
      assertTrue(page.contains("Показаны 40 с наименьшим числом листов."), page);
    }
  }

  @Test
  void whoIsKnownByTheCodeAloneIsNamedOnce() {
    try (PanelKit panel = new PanelKit()) {
      String application = panel.application("0-1");
      panel.criterion("strategy", "1");
      Client expert = panel.kit().person("E2");
      String email = expert.caller().person() + "@example.org";
      Map<String, Object> known =
          Map.of("openCall", panel.call(), "name", "E2", "email", email, "code", "E2");
      panel.operator().call("experts.add-expert", known);
      panel.review();
      panel.assign(application, "E2", expert);
      String page =
          panel.operator().page(panel.kit().service(ProgressView.class), "call", panel.call());
      assertTrue(page.contains(">E2<"), page);
    }
  }
}
