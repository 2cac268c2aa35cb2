package @name@;

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

/** Behaviour, without OSGi: both doors on Derby in memory, with intake and this module behind. */
class NotesTest {

  private final Region region =
      Region.of(TerritoryStore.class, IntakeGrant.class, NoteGrants.class);
  private final Client operator = region.operator();
  private LocalDate today;

  @BeforeEach
  void readTheClock() {
    today = LocalDate.ofInstant(Instant.now(region.kit().clock()), ZoneOffset.UTC);
  }

  @AfterEach
  void close() {
    region.close();
  }

  @Test
  void aNoteStandsInTheListAndIsCountedAtItsApplication() {
    String noted = region.application("A-1");
    region.application("A-2");
    write(noted, "Позвонить", today.plusDays(3));
    Row note = operator.read(Query.of("@id@.notes")).rows().get(0);
    assertEquals("A-1", note.titles().get("application"));
    assertEquals("Позвонить", note.text("remark"));
    assertEquals(Optional.of(today.plusDays(3)), note.cell("remind"));
    assertEquals(
        List.of("1", "0"),
        operator.read(Query.of("intake.applications")).rows().stream()
            .map(row -> row.text("@schema@_notes"))
            .toList());
  }

  @Test
  void aDayThatIsOverIsRefused() {
    String application = region.application("A-1");
    Refusal refusal =
        assertThrows(Refusal.class, () -> write(application, "Поздно", today.minusDays(1)));
    assertEquals("@id@.over", refusal.problems().get(0).code());
    assertEquals(List.of(), operator.read(Query.of("@id@.notes")).rows());
  }

  @Test
  void nobodyIsRemindedLaterThanTheRegionAllowedWhenTheCallOpened() {
    region.kit().setting("region", "@id@.rules", "mostDays", "30");
    String application = region.application("A-1");
    region.kit().setting("region", "@id@.rules", "mostDays", "365");
    Refusal refusal =
        assertThrows(Refusal.class, () -> write(application, "Не скоро", today.plusDays(31)));
    assertEquals("@id@.far", refusal.problems().get(0).code());
    write(application, "Скоро", today.plusDays(30));
    assertEquals(1, operator.read(Query.of("@id@.notes")).rows().size());
  }

  @Test
  void thePageShowsWhatIsNear() {
    String application = region.application("A-1");
    write(application, "Скоро", today.plusDays(14));
    write(application, "Не скоро", today.plusDays(15));
    String page = operator.page(region.kit().service(Reminders.class));
    assertEquals(List.of(true, false), List.of(page.contains(">Скоро<"), page.contains(">Не скоро<")));
  }

  @Test
  void anObserverSeesNoNotes() {
    write(region.application("A-1"), "Не для всех", today);
    Client observer = region.kit().as("observer", "region");
    assertThrows(Refusal.class, () -> observer.read(Query.of("@id@.notes")));
  }

  private void write(String application, String remark, LocalDate remind) {
    operator.call(
        "@id@.add-note",
        "application",
        application,
        "remark",
        remark,
        "remind",
        remind.toString());
  }
}
