package stapel.experts.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stapel.api.Ref;
import stapel.api.Refusal;
import stapel.api.command.Result;
import stapel.api.data.Filter;
import stapel.api.data.Query;
import stapel.experts.assigned.ImportGuard;
import stapel.testkit.Client;

class AssigningTest {

  private static final ExpertsKit KIT = new ExpertsKit();

  @AfterAll
  static void stop() {
    KIT.close();
  }

  @Test
  void aTableOfPairsGivesApplicationsOut() {
    String call = KIT.callInReview("table", true);
    KIT.expert(call, "Анна");
    Map<String, Long> counts =
        KIT.call(
                "experts.import-assignments",
                "openCall",
                call,
                "mode",
                "all-or-nothing",
                "addUnknown",
                true,
                "declared",
                true,
                "file",
                ExpertsKit.file(
                    "marks.csv",
                    "application,expert,criterion,score",
                    "P1,E1,a,3",
                    "P1,E1,b,4",
                    "P2,E1,a,1",
                    "P2,E22,a,2"))
            .counts();
    assertEquals(Map.of("pairs", 3L, "skipped", 0L), counts);
    assertEquals(
        List.of("P1 E1 declared", "P2 E1 declared", "P2 E22 declared"),
        KIT.operator().read(Query.of("experts.assignments").in(call)).rows().stream()
            .map(r -> r.text("number") + " " + r.titles().get("expert") + " " + r.text("state"))
            .sorted()
            .toList());
    assertEquals(
        List.of("P1 1", "P2 2"),
        KIT.operator().read(Query.of("intake.applications").in(call)).rows().stream()
            .map(r -> r.text("number") + " " + r.text("readers"))
            .toList());
  }

  @Test
  void eachWrongRowIsNamedAndNothingIsGiven() {
    String call = KIT.callInReview("wrong", true);
    KIT.expert(call, "Борис");
    Refusal refusal =
        assertThrows(
            Refusal.class,
            () ->
                KIT.call(
                    "experts.import-assignments",
                    "openCall",
                    call,
                    "mode",
                    "all-or-nothing",
                    "file",
                    ExpertsKit.file("a.csv", "Заявка,Эксперт", "P1,E1", "P9,E1", "P2,E7")));
    assertEquals(
        List.of("3 experts.unknown-application", "4 experts.unknown-expert"),
        refusal.problems().stream().map(p -> p.row().getAsInt() + " " + p.code()).toList());
    assertEquals(0, KIT.operator().read(Query.of("experts.assignments").in(call)).count());
  }

  /**
   * What the list of assignments was exported as, with the words of each language for its states.
   */
  @ParameterizedTest
  @ValueSource(strings = {"ru", "en"})
  void theExportedListComesBackWithoutWhatNobodyReads(String language) {
    String call = KIT.callInReview("back" + language, true);
    KIT.expert(call, "Рита");
    KIT.expert(call, "Савва");
    ResourceBundle words =
        ResourceBundle.getBundle("OSGI-INF.l10n.messages", Locale.forLanguageTag(language));
    String state = "experts.assignments.state";
    Result given =
        KIT.call(
            "experts.import-assignments",
            "openCall",
            call,
            "mode",
            "all-or-nothing",
            "file",
            ExpertsKit.file(
                "list.csv",
                "number,expert," + words.getString(state),
                "P1,E1," + words.getString(state + ".assigned"),
                "P1,E2," + words.getString(state + ".conflict"),
                "P2,E1," + words.getString(state + ".declined"),
                "P2,E2," + words.getString(state + ".declared")));
    assertEquals(Map.of("pairs", 2L, "skipped", 0L, "unread", 2L), given.counts());
  }

  @Test
  void nobodyReadsTheirOwnRegionWhereTheCallSaysSo() {
    KIT.kit().setting("region", "experts.reading", "territoryConflict", "true");
    String strict = KIT.callInReview("strict", true);
    KIT.kit().setting("region", "experts.reading", "territoryConflict", "false");
    String open = KIT.callInReview("open", true);
    for (String call : List.of(strict, open)) {
      KIT.call(
          "experts.import-experts",
          "openCall",
          call,
          "file",
          ExpertsKit.file(
              "e.csv",
              "name,email,code,region",
              "Сосед,near@example.org,N,калужская область",
              "Гость,far@example.org,F,71",
              "Некто,who@example.org,W,"));
    }
    assertEquals(
        List.of("F,71", "N,40", "W,"),
        KIT
            .operator()
            .read(Query.of("experts.experts").columns("code", "region").in(strict))
            .rows()
            .stream()
            .map(
                row ->
                    row.text("code") + "," + row.cell("region").map(r -> ((Ref) r).id()).orElse(""))
            .toList());
    Refusal refusal = assertThrows(Refusal.class, () -> given(strict, "P1,F", "P1,W", "P1,N"));
    assertEquals(
        List.of("experts.same-territory [P1, N]"),
        refusal.problems().stream().map(p -> p.code() + " " + p.arguments()).toList());
    assertEquals(0, KIT.operator().read(Query.of("experts.assignments").in(strict)).count());
    given(strict, "P1,F", "P1,W");
    given(open, "P1,F", "P1,W", "P1,N");
    assertEquals(3, KIT.operator().read(Query.of("experts.assignments").in(open)).count());
  }

  private static void given(String call, String... pairs) {
    List<String> lines = new ArrayList<>(List.of("application,expert"));
    lines.addAll(List.of(pairs));
    KIT.call(
        "experts.import-assignments",
        "openCall",
        call,
        "mode",
        "all-or-nothing",
        "file",
        ExpertsKit.file("a.csv", lines.toArray(String[]::new)));
  }

  @Test
  void anUnknownRegionOfAnExpertIsNamed() {
    String call = KIT.callInReview("nowhere", true);
    Refusal refusal =
        assertThrows(
            Refusal.class,
            () ->
                KIT.call(
                    "experts.import-experts",
                    "openCall",
                    call,
                    "file",
                    ExpertsKit.file(
                        "e.csv", "name,email,region", "Некто,who@example.org,Атлантида")));
    assertEquals(
        List.of("experts.no-territory [Атлантида]"),
        refusal.problems().stream().map(p -> p.code() + " " + p.arguments()).toList());
  }

  @Test
  void nobodyIsGivenMoreThanTheyAgreedTo() {
    String call = KIT.callInReview("load", true);
    KIT.call(
        "experts.add-expert",
        "openCall",
        call,
        "name",
        "Вера",
        "email",
        "vera@example.org",
        "maxLoad",
        1);
    String expert =
        KIT.operator().read(Query.of("experts.experts").in(call)).rows().get(0).ref().id();
    for (String number : List.of("P1", "P2")) {
      String application = KIT.versioned("intake.applications", KIT.application(call, number));
      if (number.equals("P1")) {
        KIT.call("experts.assign", "application", application, "experts", List.of(expert));
      } else {
        assertEquals(
            "experts.overloaded",
            assertThrows(
                    Refusal.class,
                    () ->
                        KIT.call(
                            "experts.assign",
                            "application",
                            application,
                            "experts",
                            List.of(expert)))
                .problems()
                .get(0)
                .code());
      }
    }
  }

  @Test
  void anImportStaysOnceItsApplicationsWereGiven() {
    String call = KIT.callInReview("keep", true);
    Client expert = KIT.expert(call, "Глеб");
    KIT.assign(call, "P1", expert);
    Refusal refusal =
        assertThrows(
            Refusal.class,
            () ->
                KIT.call(
                    "experts.remove-expert",
                    "expert",
                    KIT.versioned("experts.experts", KIT.expertId(call, expert))));
    assertEquals("experts.has-assignments", refusal.problems().get(0).code());
    ImportGuard guard = KIT.kit().service(ImportGuard.class);
    String given = KIT.application(call, "P1");
    assertEquals(
        List.of("experts.given"),
        KIT.kit().write(() -> guard.objections(java.util.Set.of(given))).stream()
            .map(p -> p.code())
            .toList());
  }

  @Test
  void anAssignmentIsTakenBackButAConflictStaysOnRecord() {
    String call = KIT.callInReview("back", true);
    Client first = KIT.expert(call, "Дина");
    Client second = KIT.expert(call, "Егор");
    KIT.assign(call, "P1", first, second);
    second.call(
        "experts.declare-conflict", "assignment", KIT.assignment(second, "P1"), "reason", "сосед");
    KIT.call("experts.unassign", "assignment", KIT.assignment(first, "P1"));
    String kept = KIT.assignment(second, "P1");
    assertThrows(Refusal.class, () -> KIT.call("experts.unassign", "assignment", kept));
    assertEquals(
        List.of("conflict"),
        KIT
            .operator()
            .read(Query.of("experts.assignments").in(call).filter(Filter.eq("number", "P1")))
            .rows()
            .stream()
            .map(r -> r.text("state"))
            .toList());
  }
}
