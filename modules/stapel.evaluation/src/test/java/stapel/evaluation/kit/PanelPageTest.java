package stapel.evaluation.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import stapel.api.setting.ScopedSettings;
import stapel.evaluation.expectedrank.Zone;
import stapel.evaluation.grant.EvaluationGrants;
import stapel.evaluation.page.PanelView;
import stapel.evaluation.page.RankingView;
import stapel.evaluation.picture.Charts;
import stapel.evaluation.picture.PictureWords;
import stapel.evaluation.picture.RowChart;
import stapel.testkit.Client;

/** The pages of a ranking: both scores, pictures, and what hangs on one expert or one sheet. */
class PanelPageTest {
  private static final Pattern FILE =
      Pattern.compile("download=\"([^\"]+)\" href=\"data:image/svg\\+xml;base64,([^\"]+)\"");

  private HarshPanel panel;
  private String ranking;

  @BeforeEach
  void compute() {
    panel = new HarshPanel(new PanelKit(), "MEAN");
    ranking = panel.compute();
  }

  @AfterEach
  void stop() {
    panel.close();
  }

  private String page(Client reader, String... more) {
    RankingView view = new RankingView(panel.panel().kit().service(ScopedSettings.class));
    List<String> parameters = new ArrayList<>(List.of("ranking", ranking));
    parameters.addAll(List.of(more));
    return reader.page(view, parameters.toArray(String[]::new));
  }

  /** The row of an application on the page of a ranking. */
  private static String row(String page, String number) {
    int at = page.indexOf(">" + number + "</a>", page.indexOf("<tbody>"));
    return page.substring(page.lastIndexOf("<tr", at), page.indexOf("</tr>", at));
  }

  @Test
  void threePicturesStandWithTheirTablesAndFiles() throws Exception {
    String page = panel.operator().page(new PanelView(), "ranking", ranking);
    Matcher files = FILE.matcher(page);
    List<String> names = new ArrayList<>();
    while (files.find()) {
      names.add(files.group(1));
      Document svg =
          DocumentBuilderFactory.newDefaultInstance()
              .newDocumentBuilder()
              .parse(new ByteArrayInputStream(Base64.getDecoder().decode(files.group(2))));
      String title = svg.getElementsByTagName("title").item(0).getTextContent();
      assertTrue(page.contains("aria-label=\"" + title + "\""), title);
    }
    assertEquals(List.of("ranks-1.svg", "severity-1.svg", "agreement-1.svg"), names);
    assertTrue(page.contains("<td>HARSH</td>"), "severity as a table");
    assertFalse(page.contains("style="), "the content-security policy forbids it");
  }

  @Test
  void aClickLeavesAnExpertOut() {
    String page = page(panel.operator(), "without", "HARSH");
    assertTrue(row(page, "0-3").contains("без HARSH теряет место"));
    assertTrue(row(page, "0-2").contains("без HARSH получает место"));
    assertFalse(row(page, "0-1").contains("без HARSH"));
    assertFalse(page(panel.operator()).contains("без HARSH"));
  }

  @Test
  void theSheetThatDecidesIsNamed() {
    // Without the harsh expert's 4 the application 0-2 has 8 and a place.
    assertTrue(row(page(panel.operator()), "0-2").contains("HARSH"));
    String page = panel.operator().page(new PanelView(), "ranking", ranking);
    String deciding = page.substring(page.indexOf("Лист, который решает черту"));
    assertTrue(deciding.contains(">0-2</a>"));
    assertTrue(deciding.contains("Где полезнее ещё одно чтение"));
  }

  @Test
  void theOneThatDecidesIsSaidAndTheOtherStandsBeside() {
    String page = page(panel.operator());
    assertTrue(page.contains("Балл с поправкой на строгих и мягких экспертов стоит рядом"));
    assertTrue(page.contains("±"));
    panel.rule("ADJUSTED");
    ranking = panel.compute();
    String adjusted = page(panel.operator());
    assertTrue(adjusted.contains("Места даёт балл по всем листам вместе"));
    assertTrue(adjusted.contains("±"));
    Client observer = panel.panel().kit().as("observer", "region");
    assertFalse(page(observer).contains("±"));
    assertFalse(page(observer).contains("Что будет без листов эксперта"));
  }

  @Test
  void theDigestAndItsButtonStandOnThePage() {
    String digest =
        panel.operator().row("evaluation.rankings", ranking).orElseThrow().text("digest");
    String page = page(panel.operator());
    assertTrue(page.contains("<code>" + digest + "</code>"));
    assertTrue(page.contains("action=\"/c/evaluation.recompute-ranking\""));
  }

  @Test
  void picturesSpeakTheReadersLanguage() {
    PictureWords english =
        new PictureWords(
            panel.panel().kit().registries().messages(EvaluationGrants.class), Locale.ENGLISH);
    Charts charts = new Charts(english);
    List<RowChart> all =
        List.of(
            charts.ranks(
                List.of(
                    new Charts.RankLine("A", 1.2, 1, 2, Optional.of(Zone.IN)),
                    new Charts.RankLine("B", 1.8, 1, 2, Optional.of(Zone.GREY))),
                OptionalInt.of(1)),
            charts.severity(List.of(new Charts.SeverityLine("E", -0.5, -1, 0.2, 3))).orElseThrow(),
            charts.agreement(
                List.of(new Charts.AgreementLine("A", List.of(1.0, 2.5), 1.5)), OptionalInt.of(1)));
    for (RowChart chart : all) {
      String words = chart.title() + chart.words() + chart.heads() + chart.rows();
      assertFalse(words.matches("(?s).*[а-яё].*"), words);
      assertFalse(words.contains("evaluation."), words);
    }
  }
}
