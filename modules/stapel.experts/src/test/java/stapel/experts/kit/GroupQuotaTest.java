package stapel.experts.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import stapel.api.Problem;
import stapel.api.Refusal;
import stapel.api.data.Query;
import stapel.api.data.Row;
import stapel.api.setting.ScopedSettings;
import stapel.experts.page.AssigningView;

/** Readers of each group that a regulation wants, and two proposals beside each other. */
class GroupQuotaTest {

  private static final ExpertsKit KIT = new ExpertsKit();

  @AfterAll
  static void stop() {
    KIT.close();
  }

  /** E1 and E2 know what P1 and P2 are about; E3 is of the regions and knows nothing of it. */
  private static String call(String name) {
    String call = KIT.callInReview(name, true);
    expert(call, "завод секретный", "industry");
    expert(call, "завод", "industry");
    expert(call, "", "regions");
    return call;
  }

  private static void expert(String call, String topics, String group) {
    int next = (int) KIT.operator().read(Query.of("experts.experts").in(call)).count() + 1;
    KIT.call(
        "experts.add-expert",
        "openCall",
        call,
        "name",
        "Эксперт " + next,
        "email",
        call + next + "@example.org",
        "topics",
        topics,
        "group",
        group);
  }

  private static String propose(String call, List<Map<String, Object>> quotas) {
    KIT.kit().clock().pass(Duration.ofMinutes(1));
    return ExpertsKit.id(
        KIT.call("experts.propose-assignment", "openCall", call, "reviews", 2, "quotas", quotas));
  }

  private static List<String> pairs(String proposal) {
    return KIT.operator().read(Query.of("experts.proposed-pairs")).rows().stream()
        .filter(r -> r.text("proposal").contains(proposal))
        .map(r -> r.text("number") + " " + r.titles().get("expert"))
        .sorted()
        .toList();
  }

  private static Map<String, Object> quota(String group, int least) {
    return Map.of("group", group, "atLeast", least);
  }

  @Test
  void eachApplicationGetsItsReadersOfAGroup() {
    String call = call("each");
    assertEquals(List.of("P1 E1", "P1 E2", "P2 E1", "P2 E2"), pairs(propose(call, List.of())));
    String proposal = propose(call, List.of(quota("Regions", 1), quota("industry", 1)));
    assertEquals(List.of("P1 E1", "P1 E3", "P2 E1", "P2 E3"), pairs(proposal));
    Row row = KIT.operator().row("experts.proposals", proposal).orElseThrow();
    assertEquals("Regions ≥ 1; industry ≥ 1", row.text("quotas"));
    String one =
        propose(call, List.of(Map.of("group", "regions", "atLeast", 1, "application", "P2")));
    assertEquals(List.of("P1 E1", "P1 E2", "P2 E1", "P2 E3"), pairs(one));
  }

  @Test
  void whatCannotBeGivenIsSaidWithItsGroup() {
    String call = call("short");
    Refusal refusal =
        assertThrows(Refusal.class, () -> propose(call, List.of(quota("regions", 2))));
    Problem first = refusal.problems().get(0);
    assertEquals("experts.assign.short.group-of", first.code());
    assertEquals(List.of("P1", 2L, 1L, 1L, "regions"), arguments(first));
    assertEquals(List.of("experts.group-unknown"), codes(call, List.of(quota("агентства", 1))));
    assertEquals(
        List.of("experts.quota-application"),
        codes(call, List.of(Map.of("group", "regions", "atLeast", 1, "application", "P9"))));
  }

  @Test
  void asManyGroupsAsThereAreAndSomeOfThemWithANumber() {
    String call = call("many");
    List<Map<String, Object>> blank =
        IntStream.range(0, 15).mapToObj(i -> Map.<String, Object>of("group", "g" + i)).toList();
    List<Map<String, Object>> sent = new ArrayList<>(blank);
    sent.add(quota("regions", 1));
    assertEquals(List.of("P1 E1", "P1 E3", "P2 E1", "P2 E3"), pairs(propose(call, sent)));
    List<Map<String, Object>> filled =
        IntStream.range(0, 16).mapToObj(i -> quota("g" + i, 1)).toList();
    assertEquals(List.of("experts.quotas-many"), codes(call, filled));
  }

  private static List<Object> arguments(Problem problem) {
    List<Object> all = problem.arguments();
    return List.of(all.get(1), all.get(4), all.get(5), all.get(6), all.get(7));
  }

  private static List<String> codes(String call, List<Map<String, Object>> quotas) {
    return assertThrows(Refusal.class, () -> propose(call, quotas)).problems().stream()
        .map(Problem::code)
        .toList();
  }

  @Test
  void thePageKeepsAQuotaWhateverTheCaseOfItsGroup() {
    String call = call("case");
    propose(call, List.of(quota("Regions", 1)));
    AssigningView view = new AssigningView(KIT.kit().service(ScopedSettings.class));
    String page = KIT.operator().page(view, "call", call);
    assertTrue(page.contains("name=\"quotas.1.atLeast\" value=\"1\""), page);
    assertTrue(page.contains("name=\"quotas.0.atLeast\" value=\"\""), page);
  }

  @Test
  void thePageAsksByGroupAndComparesTwoProposals() {
    String call = call("page");
    String before = propose(call, List.of());
    AssigningView view = new AssigningView(KIT.kit().service(ScopedSettings.class));
    assertFalse(KIT.operator().page(view, "call", call).contains("Сравнить предложения"));
    String after = propose(call, List.of(quota("regions", 1)));
    String page = KIT.operator().page(view, "call", call);
    assertTrue(page.contains("name=\"quotas.1.group\" value=\"regions\""), page);
    assertTrue(page.contains("name=\"quotas.1.atLeast\" value=\"1\""), page);
    assertTrue(page.contains("Квоты групп: regions ≥ 1."), page);
    assertTrue(page.contains("Сравнить предложения"));
    assertFalse(page.contains("отличается от предложения"));
    String beside = KIT.operator().page(view, "call", call, "first", before, "second", after);
    String compared = beside.substring(beside.indexOf("id=\"compare\""));
    assertTrue(
        compared.contains("Предложение 2 отличается от предложения 1 в 2 заявках."), compared);
    assertTrue(compared.contains("Есть только в этом\">E3</td>"), compared);
    assertTrue(compared.contains("Есть только в том\">E2</td>"), compared);
    assertTrue(compared.contains("В обоих\">E1</td>"), compared);
    String same = KIT.operator().page(view, "call", call, "first", after, "second", after);
    assertTrue(same.contains("Оба предложения назначают одних и тех же экспертов."));
  }
}
