package stapel.sample.visits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import stapel.api.Refusal;
import stapel.api.data.Query;
import stapel.api.data.Row;
import stapel.intake.IntakeGrant;
import stapel.reference.TerritoryStore;
import stapel.testkit.Client;
import stapel.testkit.Region;

class VisitsTest {

  private final Region region =
      Region.of(TerritoryStore.class, IntakeGrant.class, VisitGrants.class);
  private final Client operator = region.operator();
  private LocalDate today;

  @BeforeEach
  void begin() {
    region.kit().setting("region", "sample.rules", "mostPeople", "10");
    today = LocalDate.ofInstant(Instant.now(region.kit().clock()), ZoneOffset.UTC);
  }

  @AfterEach
  void close() {
    region.close();
  }

  @Test
  void aVisitIsRecordedForAnApplication() {
    String application = region.application("A-1");
    record(application, today, 3, "Цех работает");
    Row visit = visits(operator).get(0);
    assertEquals("A-1", visit.titles().get("application"));
    assertEquals(Optional.of(today), visit.cell("date"));
    assertEquals(Optional.of(3L), visit.cell("people"));
    assertEquals("Цех работает", visit.text("remark"));
  }

  @Test
  void theListOfApplicationsCountsVisits() {
    String visited = region.application("A-1");
    region.application("A-2");
    record(visited, today.minusDays(3), 2, "");
    record(visited, today.minusDays(1), 2, "");
    List<Row> rows = operator.read(Query.of("intake.applications")).rows();
    assertEquals(List.of("A-1", "A-2"), texts(rows, "number"));
    assertEquals(List.of("2", "0"), texts(rows, "visits"));
    assertEquals(List.of(today.minusDays(1).toString(), ""), texts(rows, "visited"));
  }

  @Test
  void theSameDayTwiceIsRefused() {
    String application = region.application("A-1");
    record(application, today, 3, "");
    Refusal refusal = assertThrows(Refusal.class, () -> record(application, today, 4, "ещё раз"));
    assertEquals(Refusal.Kind.CONFLICT, refusal.kind());
    assertEquals("visit.twice", refusal.problems().get(0).code());
    assertEquals(List.of("3"), texts(visits(operator), "people"));
  }

  @Test
  void aMistypedYearIsRefused() {
    String application = region.application("A-1");
    for (LocalDate far : List.of(today.plusYears(1).plusDays(1), today.minusYears(2))) {
      Refusal refusal = assertThrows(Refusal.class, () -> record(application, far, 3, ""));
      assertEquals("visit.year", refusal.problems().get(0).code());
    }
    assertEquals(List.of(), visits(operator));
  }

  @Test
  void aGroupIsNoLargerThanTheRegionAllowedWhenTheCallOpened() {
    String application = region.application("A-1");
    region.kit().setting("region", "sample.rules", "mostPeople", "20");
    Refusal refusal = assertThrows(Refusal.class, () -> record(application, today, 11, ""));
    assertEquals("visit.people", refusal.problems().get(0).code());
    record(application, today, 10, "");
    assertEquals(List.of("10"), texts(visits(operator), "people"));
  }

  @Test
  void anEligibleApplicationIsToBeVisitedOnce() {
    region.application("A-1");
    region.acceptAll();
    region.acceptAll();
    assertEquals(List.of("A-1"), titles(visits(operator)));
    assertEquals(List.of(""), texts(visits(operator), "date"));
  }

  @Test
  void aVisitThatWasDueGetsTheDate() {
    String application = region.application("A-1");
    region.acceptAll();
    String seenLater = application.replaceFirst("@.*", "@2");
    record(seenLater, today, 3, "");
    assertEquals(List.of(today.toString()), texts(visits(operator), "date"));
  }

  @Test
  void anObserverSeesVisitsButNoRemarkAndRecordsNone() {
    String application = region.application("A-1");
    record(application, today, 3, "не для всех");
    Client observer = region.kit().as("observer", "region");
    assertEquals(List.of("3"), texts(visits(observer), "people"));
    assertEquals(List.of(""), texts(visits(observer), "remark"));
    Refusal refusal =
        assertThrows(
            Refusal.class,
            () ->
                observer.call(
                    "sample.record-visit",
                    "application",
                    application,
                    "date",
                    today.plusDays(1).toString(),
                    "people",
                    1));
    assertEquals(Refusal.Kind.FORBIDDEN, refusal.kind());
  }

  private void record(String application, LocalDate date, int people, String remark) {
    operator.call(
        "sample.record-visit",
        "application",
        application,
        "date",
        date.toString(),
        "people",
        people,
        "remark",
        remark);
  }

  private static List<Row> visits(Client reader) {
    return reader.read(Query.of("sample.visits")).rows();
  }

  private static List<String> titles(List<Row> rows) {
    return rows.stream().map(row -> row.titles().get("application")).toList();
  }

  private static List<String> texts(List<Row> rows, String column) {
    return rows.stream().map(row -> row.text(column)).toList();
  }
}
