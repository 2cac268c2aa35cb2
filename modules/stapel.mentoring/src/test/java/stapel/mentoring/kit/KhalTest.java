package stapel.mentoring.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stapel.api.data.Filter;
import stapel.mentoring.calendar.SessionCalendar;

/** What khal, a calendar program of Debian, shows of the feed in several zones. */
final class KhalTest {

  private static final String SESSIONS = "mentoring.sessions";

  private final MentoringKit kit = new MentoringKit();
  @TempDir Path folder;

  @AfterEach
  void close() {
    kit.close();
  }

  @BeforeEach
  void khalIsThere() {
    boolean there =
        List.of(System.getenv("PATH").split(":")).stream()
            .anyMatch(place -> Files.isExecutable(Path.of(place, "khal")));
    assumeTrue(there, "khal is not installed: apt-get install khal");
  }

  private List<String> run(String zone, String... words) throws Exception {
    Path config = folder.resolve(zone.replace('/', '-'));
    Files.writeString(
        config,
        """
        [calendars]
        [[sessions]]
        path = %s
        [locale]
        local_timezone = %s
        default_timezone = %s
        timeformat = %%H:%%M
        dateformat = %%Y-%%m-%%d
        longdateformat = %%Y-%%m-%%d
        datetimeformat = %%Y-%%m-%%d %%H:%%M
        longdatetimeformat = %%Y-%%m-%%d %%H:%%M
        [sqlite]
        path = %s
        """
            .formatted(folder.resolve("calendar"), zone, zone, config + ".db"));
    List<String> command = new ArrayList<>(List.of("khal", "-c", config.toString()));
    command.addAll(List.of(words));
    Path output = Files.createTempFile(folder, "khal", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().put("HOME", folder.toString());
    Process khal = builder.start();
    assertTrue(khal.waitFor(60, TimeUnit.SECONDS), "khal hangs");
    List<String> lines = Files.readAllLines(output, StandardCharsets.UTF_8);
    assertEquals(0, khal.exitValue(), () -> String.join("\n", lines));
    return lines;
  }

  private void take() throws Exception {
    Files.createDirectories(folder.resolve("calendar"));
    Path file = folder.resolve("feed.ics");
    Files.writeString(file, kit.operator().feed(new SessionCalendar()));
    run("UTC", "import", "--batch", "-a", "sessions", file.toString());
  }

  private List<String> shown(String zone) throws Exception {
    return run(
        zone,
        "list",
        "--format",
        "{start-long} {end-time} {status}{title}",
        "--day-format",
        "",
        "2026-10-20",
        "20d");
  }

  private void book(String name, String zone, String team) {
    String mentor = kit.mentor(name);
    kit.call(
        "mentoring.offer-hours",
        "mentor",
        kit.seen("mentoring.mentors", mentor),
        "date",
        "2026-10-24",
        "time",
        "10:00",
        "length",
        45,
        "weeks",
        2,
        "zone",
        zone);
    kit.rows("mentoring.hours", Filter.eq("mentor", mentor))
        .forEach(row -> kit.book(row.ref().id(), team));
  }

  /** The same sessions on clocks of Berlin, Kaliningrad and Vladivostok, a week apart. */
  @Test
  void clocksOfEachPlaceAreRightOnBothSidesOfTheChange() throws Exception {
    book("Вера", "Europe/Berlin", kit.team("A-1"));
    take();
    assertEquals(
        List.of(
            "2026-10-24 10:00 10:45 CONFIRMED A-1 Завод A-1: встреча, наставник Вера",
            "2026-10-31 10:00 10:45 CONFIRMED A-1 Завод A-1: встреча, наставник Вера"),
        shown("Europe/Berlin"));
    assertEquals(
        List.of(
            "2026-10-24 10:00 10:45 CONFIRMED A-1 Завод A-1: встреча, наставник Вера",
            "2026-10-31 11:00 11:45 CONFIRMED A-1 Завод A-1: встреча, наставник Вера"),
        shown("Europe/Kaliningrad"));
    assertEquals(
        List.of(
            "2026-10-24 18:00 18:45 CONFIRMED A-1 Завод A-1: встреча, наставник Вера",
            "2026-10-31 19:00 19:45 CONFIRMED A-1 Завод A-1: встреча, наставник Вера"),
        shown("Asia/Vladivostok"));
  }

  @Test
  void aMoveReplacesAndACancellationShows() throws Exception {
    book("Вера", "Asia/Vladivostok", kit.team("A-1"));
    take();
    String first = kit.rows(SESSIONS).get(0).ref().id();
    String second = kit.rows(SESSIONS).get(1).ref().id();
    String to =
        kit.hour(
            kit.rows("mentoring.mentors").get(0).ref().id(),
            "2026-10-26",
            "09:00",
            Optional.empty());
    kit.call("mentoring.move-session", "session", kit.seen(SESSIONS, first), "to", to);
    kit.call(
        "mentoring.cancel-session", "session", kit.seen(SESSIONS, second), "reason", "болезнь");
    take();
    assertEquals(
        List.of(
            "2026-10-26 16:00 17:00 CONFIRMED A-1 Завод A-1: встреча, наставник Вера",
            "2026-10-31 10:00 10:45 CANCELLED A-1 Завод A-1: встреча, наставник Вера"),
        shown("Asia/Vladivostok"));
  }

  @Test
  void longTextsOfAllLettersComeThrough() throws Exception {
    String reason = "Скидка 5%; всё, «что» нужно 🙂 ".repeat(9).strip();
    book("Вера", "Europe/Berlin", kit.team("A-1"));
    String first = kit.rows(SESSIONS).get(0).ref().id();
    kit.call("mentoring.cancel-session", "session", kit.seen(SESSIONS, first), "reason", reason);
    take();
    List<String> lines =
        run("UTC", "list", "--format", "{description}", "--day-format", "", "2026-10-24", "1d");
    assertTrue(String.join("\n", lines).contains("Отменена: " + reason), lines::toString);
  }
}
