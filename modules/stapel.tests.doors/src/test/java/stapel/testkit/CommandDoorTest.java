package stapel.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import stapel.api.Ref;
import stapel.api.Refusal;
import stapel.api.command.Result;
import stapel.platform.api.Failure;

class CommandDoorTest {

  private Testkit kit;
  private Client operator;

  @BeforeEach
  void start() {
    kit = Sample.start();
    Sample sample = Sample.of(kit);
    kit.add(new Sample.Close(sample.database()));
    kit.change(() -> sample.visit("a", "c1", "Ёлка", 3L));
    kit.change(() -> sample.visit("z", "c2", "чужое", 3L));
    operator = kit.as("operator", "c1");
  }

  @AfterEach
  void close() {
    kit.close();
  }

  @Test
  void changeIsWrittenWithOneAuditLine() {
    Result result = operator.call("sample.close", "visit", "a@1", "reason", "done");
    assertEquals(List.of(Ref.of(Sample.VISITS, "a", 2)), result.refs());
    assertEquals("closed", state("a"));
    assertEquals(
        List.of("operator-c1 sample.close c1 [sample.visits/a] state=closed"),
        kit.auditLines().stream()
            .map(
                l ->
                    l.person()
                        + " "
                        + l.command()
                        + " "
                        + l.scope()
                        + " "
                        + l.objects()
                        + " "
                        + l.what())
            .toList());
  }

  @Test
  void everyWrongFieldIsNamedAtOnce() {
    Refusal refusal =
        refusal(() -> operator.call("sample.close", "reason", "much too long", "other", 1));
    assertEquals(
        List.of("other field.unknown []", "visit field.required []", "reason field.max [10]"),
        refusal.problems().stream()
            .map(p -> p.field() + " " + p.code() + " " + p.arguments())
            .toList());
    assertEquals(
        List.of(
            "“other”: there is no such field",
            "“Visit”: fill in this field",
            "“Reason”: at most 10 characters"),
        kit.wording().problems(refusal, Locale.ENGLISH));
  }

  @Test
  void refsAreNamedTogetherWithWhatCannotBeRead() {
    assertEquals(
        List.of("reason field.max", "visit ref.missing"),
        told(() -> operator.call("sample.close", "visit", "z@1", "reason", "much too long")));
    assertEquals(
        List.of("reason field.required", "visit version.required"),
        told(() -> operator.call("sample.close", "visit", "a")));
    assertEquals(
        List.of("visit field.ref", "reason field.required"),
        told(() -> operator.call("sample.close", "visit", "a@b")));
  }

  private static List<String> told(Supplier<?> work) {
    Refusal refusal = refusal(work);
    assertEquals(Refusal.Kind.INVALID, refusal.kind());
    return refusal.problems().stream().map(p -> p.field() + " " + p.code()).toList();
  }

  @Test
  void versionIsRequiredAndAStaleOneNamesWhoChangedIt() {
    assertEquals(
        "version.required",
        refusal(() -> operator.call("sample.close", "visit", "a", "reason", "x"))
            .problems()
            .get(0)
            .code());
    operator.call("sample.close", "visit", "a@1", "reason", "x");
    Refusal stale = refusal(() -> operator.call("sample.close", "visit", "a@1", "reason", "x"));
    assertEquals(Refusal.Kind.CONFLICT, stale.kind());
    assertEquals(
        List.of("operator c1", kit.clock().instant()), stale.problems().get(0).arguments());
    assertEquals(
        List.of(
            "«Визит»: запись уже изменена: operator c1, 02.03.2026 12:00\u00a0МСК; откройте её снова"),
        kit.wording().problems(stale, Locale.forLanguageTag("ru")));
  }

  @Test
  void refOutsideTheCallersGrantsIsNotThere() {
    Refusal refusal = refusal(() -> operator.call("sample.close", "visit", "z@1", "reason", "x"));
    assertEquals(Refusal.Kind.NOT_FOUND, refusal.kind());
    assertEquals("open", state("z"));
  }

  @Test
  void permissionIsAskedInTheScopeOfTheSubject() {
    Client both = kit.as("observer", "c2").and("operator", "c1");
    assertEquals(
        Refusal.Kind.FORBIDDEN,
        refusal(() -> both.call("sample.close", "visit", "z@1", "reason", "x")).kind());
    assertEquals(
        Refusal.Kind.FORBIDDEN,
        refusal(() -> kit.as("observer", "c1").call("sample.close", "visit", "a@1", "reason", "x"))
            .kind());
    assertEquals(
        Refusal.Kind.UNKNOWN_CALLER,
        refusal(() -> kit.nobody().call("sample.close", "visit", "a@1", "reason", "x")).kind());
    assertEquals(List.of(), kit.auditLines());
  }

  @Test
  void sameKeyGivesTheStoredAnswerForADayAndRefusesAnotherBody() {
    Map<String, Object> body = Map.of("visit", "a@1", "reason", "x");
    Result first = operator.keyed("k", "sample.close", body);
    Result second = operator.keyed("k", "sample.close", body);
    assertEquals(first.refs(), second.refs());
    assertEquals(first.counts(), second.counts());
    assertEquals(1, kit.auditLines().size());
    Refusal other =
        refusal(() -> operator.keyed("k", "sample.close", Map.of("visit", "a@2", "reason", "x")));
    assertEquals("key.reused", other.problems().get(0).code());
    kit.clock().pass(Duration.ofHours(25));
    assertEquals(
        3,
        operator
            .keyed("k", "sample.close", Map.of("visit", "a@2", "reason", "x"))
            .refs()
            .get(0)
            .version()
            .getAsLong());
  }

  @Test
  void dryRunRefusalAndFailureChangeNothing() {
    operator.dryRun("sample.close", Map.of("visit", "a@1", "reason", "x"));
    refusal(() -> operator.call("sample.close", "visit", "a@1", "reason", "no"));
    Failure failure =
        assertThrows(
            Failure.class, () -> operator.call("sample.close", "visit", "a@1", "reason", "broken"));
    assertEquals(26, failure.reference().length());
    assertEquals("open", state("a"));
    assertEquals(List.of(), kit.auditLines());
    assertEquals(1, operator.row(Sample.VISITS, "a").orElseThrow().ref().version().getAsLong());
  }

  private String state(String id) {
    return kit.write(
        () ->
            Sample.of(kit)
                .database()
                .one("select state from visit where id = ?", row -> row.text(1), id)
                .orElseThrow());
  }

  private static Refusal refusal(Supplier<?> work) {
    return assertThrows(Refusal.class, work::get);
  }
}
