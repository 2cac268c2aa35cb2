package stapel.mentoring.calculation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import stapel.api.Refusal;
import stapel.testkit.BundleWords;
import stapel.testkit.DiskFile;

/** What is wrong with a problem is said in plain words, and nothing is written. */
final class BadProblemsTest {
  @TempDir Path folder;

  private List<String> refused(Executable call, Locale language) {
    Refusal refusal = assertThrows(Refusal.class, call);
    assertEquals(false, Files.exists(folder.resolve("plan.json")));
    return new BundleWords(PlanCalculation.class).of(refusal, language);
  }

  private void refuses(String text, String replacement, String... sentences) {
    Executable call = () -> new PlanAsk(folder).runWith(text, replacement);
    assertEquals(List.of(sentences), refused(call, Locale.ENGLISH));
  }

  @Test
  void emptyAndBrokenFiles() {
    Executable empty = () -> new PlanAsk(folder).run("");
    assertEquals(List.of("problem.json: the file is empty."), refused(empty, Locale.ENGLISH));
    assertEquals(List.of("problem.json: файл пуст."), refused(empty, BundleWords.RUSSIAN));
    refuses(
        "\"fit\": 80}",
        "\"fit\": 80",
        "problem.json: this is not JSON, or the file is cut off; the place is $.fit[0].fit.");
    refuses("{\n\"slots\"", "[{\n\"slots\"", "problem.json: $: {…} is expected.");
    DiskFile foreign =
        DiskFile.ofBytes(
            folder, "problem.json", "{\"слоты\": []}".getBytes(Charset.forName("windows-1251")));
    assertEquals(
        List.of("problem.json: the file is not in UTF-8. Convert it to UTF-8."),
        refused(() -> new PlanAsk(folder).run(foreign), Locale.ENGLISH));
  }

  @Test
  void missingMembersAndWrongKinds() {
    refuses("\"slot_min\": 60,", "", "problem.json: there is no member slot_min.");
    refuses(
        "\"sessions\": 2, \"max_per_day\": 1",
        "\"sessions\": -2",
        "problem.json: teams[0].sessions: 0…1000000 is expected.",
        "problem.json: there is no member teams[0].max_per_day.");
    refuses(
        "\"rooms_per_slot\": 1",
        "\"rooms_per_slot\": 1.5",
        "problem.json: rooms_per_slot: 0…1000000 is expected.");
    refuses(
        "\"fit\": 70",
        "\"fit\": \"70\"",
        "problem.json: fit[2].fit: -1000000…1000000 is expected.");
  }

  @Test
  void notANumberAndInfinity() {
    for (String number : List.of("NaN", "Infinity", "1e999", "1e-999999999")) {
      refuses(
          "\"fit\": 70",
          "\"fit\": " + number,
          "problem.json: fit[2].fit: -1000000…1000000 is expected.");
    }
  }

  @Test
  void namesThatAreNotThereOrTwice() {
    refuses(
        "{\"team\": \"B\", \"mentor\": \"M\"",
        "{\"team\": \"C\", \"mentor\": \"O\"",
        "problem.json: there is no team C.",
        "problem.json: there is no mentor O.");
    refuses(
        "\"id\": \"N\"",
        "\"id\": \"M\"",
        "problem.json: the id M stands twice.",
        "problem.json: there is no mentor N.");
    refuses(
        "{\"team\": \"B\", \"mentor\": \"M\"",
        "{\"team\": \"Ёлка\", \"mentor\": \"M\"",
        "problem.json: the pair Ёлка and M stands twice.");
  }

  @Test
  void hoursThatAreNotSlots() {
    refuses(
        "\"available\": [\"2026-03-02T09:00\"]",
        "\"available\": [\"2026-03-02T11:00\", \"tomorrow\"]",
        "problem.json: teams[1].available: “tomorrow” is not a local time such as"
            + " 2026-03-02T10:00.");
    refuses(
        "\"available\": [\"2026-03-02T09:00\"]",
        "\"available\": [\"2026-03-02T11:00\"]",
        "problem.json: B: 2026-03-02T11:00 is not among the slots.");
    refuses(
        "\"slot_min\": 60",
        "\"slot_min\": 61",
        "problem.json: the slots 2026-03-02T09:00 and 2026-03-02T10:00 overlap:"
            + " a session takes 61 min.");
  }

  @Test
  void tooManyPairsAndSeconds() {
    Executable many = () -> new PlanAsk(folder).maxPairs(2).run();
    assertEquals(
        List.of(
            "problem.json: 3 pairs, and 2 are allowed. They need about 0 MiB of memory; --max-pairs"
                + " raises the limit, STAPEL_HEAP the memory."),
        refused(many, Locale.ENGLISH));
    assertEquals(
        List.of("Seconds must be more than 0 and at most 86400."),
        refused(() -> new PlanAsk(folder).seconds("0").run(), Locale.ENGLISH));
  }

  @Test
  void aPlanThatIsNone() {
    DiskFile previous = DiskFile.of(folder, "before.json", "{\"objective\": 1}");
    assertEquals(
        List.of("before.json: there is no member sessions."),
        refused(() -> new PlanAsk(folder).previous(previous).run(), Locale.ENGLISH));
  }

  @Test
  void thePlanOfAnotherProblem() {
    DiskFile previous =
        DiskFile.of(
            folder,
            "before.json",
            "{\"sessions\": [",
            "{\"team\": \"Z\", \"mentor\": \"M\", \"start\": \"2026-03-02T09:00\"},",
            "{\"team\": \"A\", \"mentor\": \"M\", \"start\": \"2027-03-02T09:00\"}]}");
    assertEquals(
        List.of(
            "before.json: the problem knows none of the 2 sessions of this plan: other teams, mentors"
                + " or hours, for example Z, M, 2026-03-02T09:00. This is the plan of another problem:"
                + " give its own, or leave out --previous."),
        refused(() -> new PlanAsk(folder).previous(previous).run(), Locale.ENGLISH));
    assertEquals(
        List.of(
            "before.json: задача не знает ни одной из 2 встреч этого плана: другие команды, наставники"
                + " или часы, например Z, M, 2026-03-02T09:00. Это план другой задачи: укажите её"
                + " собственный или уберите --previous."),
        refused(() -> new PlanAsk(folder).previous(previous).run(), BundleWords.RUSSIAN));
  }
}
