package stapel.experts.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import stapel.api.setting.ScopedSettings;
import stapel.experts.page.AssigningView;

/** The page of a call with more than it shows: 30 applications and 45 experts. */
class AssigningPageTest {

  private static final ExpertsKit KIT = new ExpertsKit();
  private static String call;

  @AfterAll
  static void stop() {
    KIT.close();
  }

  @BeforeAll
  static void propose() {
    List<String> numbers = IntStream.rangeClosed(1, 30).mapToObj(i -> "N" + i).toList();
    call = KIT.callInReview("large", true, numbers);
    for (int i = 1; i <= 45; i++) {
      KIT.call(
          "experts.add-expert",
          "openCall",
          call,
          "name",
          "Эксперт " + i,
          "email",
          "e" + i + "@large.example",
          "topics",
          i == 45 ? "завод" : "музыка");
    }
    String proposal =
        ExpertsKit.id(KIT.call("experts.propose-assignment", "openCall", call, "reviews", 1));
    assertEquals("", page().find(""), "nothing is looked for");
    assertEquals(25, page().changes(), "the first that change");
    assertEquals(List.of("E45", "E1"), page().experts().subList(0, 2), "the most by the proposal");
    KIT.call("experts.apply-proposal", "proposal", KIT.versioned("experts.proposals", proposal));
  }

  @Test
  void thePageShowsTheFirstAndNamesTheLists() {
    Shown page = page();
    assertEquals(25, page.readings());
    assertEquals(0, page.changes(), "what was applied is today");
    assertEquals(40, page.experts().size());
    assertEquals(List.of("E45", "E1"), page.experts().subList(0, 2));
    assertTrue(page.html().contains("Показаны 40 из 45 с наибольшей нагрузкой."), page.html());
    assertTrue(page.html().contains("Все назначения: 30"), page.html());
    // What nobody reads, conflicts among them, would not come back from the table.
    String table = "/d/experts.assignments.csv?q=state%3Aassigned%2Cdeclared&amp;scope=" + call;
    assertTrue(page.html().contains("href=\"" + table + "\""), page.html());
  }

  @Test
  void thoseWithNothingStandFirstWhenAskedFor() {
    List<String> fewest = page("loads", "fewest").experts();
    assertEquals(40, fewest.size());
    assertEquals(List.of("E1", "E2"), fewest.subList(0, 2));
  }

  @Test
  void anApplicationIsFoundByItsNumber() {
    Shown page = page("number", "N30");
    assertEquals(1, page.readings());
    assertEquals(1, page.changes(), "what the applied proposal has given it");
    assertEquals("N30", page.find("N30"));
    Shown nothing = page("number", "N31");
    assertEquals(0, nothing.readings());
    assertTrue(nothing.html().contains("Заявку N31 никто не читает."), nothing.html());
  }

  private static Shown page(String... more) {
    String[] parameters = new String[more.length + 2];
    parameters[0] = "call";
    parameters[1] = call;
    System.arraycopy(more, 0, parameters, 2, more.length);
    AssigningView view = new AssigningView(KIT.kit().service(ScopedSettings.class));
    return new Shown(KIT.operator().page(view, parameters));
  }

  /** What stands on the page. */
  private record Shown(String html) {

    long readings() {
      return count(part("id=\"readings\"", "</table>"), "data-label=\"Эксперты\"");
    }

    long changes() {
      return count(html, "data-label=\"Добавляется\"");
    }

    List<String> experts() {
      return Pattern.compile(">(E\\d+)</a>")
          .matcher(part("id=\"loads\"", "</table>"))
          .results()
          .map(found -> found.group(1))
          .toList();
    }

    String find(String expected) {
      assertTrue(html.contains("name=\"number\" value=\"" + expected + "\""), html);
      return expected;
    }

    private String part(String from, String to) {
      int at = html.indexOf(from);
      int end = html.indexOf(to, at);
      return html.substring(at, end < 0 ? html.length() : end);
    }

    private static long count(String text, String what) {
      return Pattern.compile(Pattern.quote(what)).matcher(text).results().count();
    }
  }
}
