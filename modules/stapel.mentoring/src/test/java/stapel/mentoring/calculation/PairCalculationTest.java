package stapel.mentoring.calculation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stapel.api.Refusal;
import stapel.api.command.Result;
import stapel.testkit.BundleWords;
import stapel.testkit.DiskFile;

/** Pairs from file to file, worked by hand. */
final class PairCalculationTest {
  @TempDir Path folder;

  private Result pair(String... lines) {
    return pair(Optional.empty(), lines);
  }

  private Result pair(Optional<Integer> mostPairs, String... lines) {
    PairCalculation.Request request =
        new PairCalculation.Request(
            DiskFile.of(folder, "wishes.json", lines),
            Optional.empty(),
            Optional.empty(),
            mostPairs,
            new DiskFile(folder.resolve("pairs.json")));
    return new PairCalculation().calculate(request);
  }

  private JsonObject written() {
    List<String> lines = new DiskFile(folder.resolve("pairs.json")).lines();
    return JsonParser.parseString(String.join("\n", lines)).getAsJsonObject();
  }

  /** Both teams want Анна, who prefers B; Олег is Анна's second self as a curator of A only. */
  @Test
  void pairsBothRolesAndSaysWhyNot() {
    Result result =
        pair(
            "{\"teams\": [",
            "{\"id\": \"A\", \"mentors\": [\"Анна\", [\"Олег\", \"Вера\"]], \"curators\": []},",
            "{\"id\": \"B\", \"mentors\": [\"Анна\"], \"curators\": [\"Анна\", \"Глеб\"]}],",
            "\"mentors\": [{\"id\": \"Анна\", \"teams\": [\"B\", \"A\"]},",
            "{\"id\": \"Олег\"}, {\"id\": \"Вера\", \"capacity\": 0}],",
            "\"curators\": [{\"id\": \"Анна\", \"capacity\": 2}, {\"id\": \"Глеб\"}],",
            "\"conflicts\": [{\"team\": \"A\", \"person\": \"Глеб\"}]}");
    assertEquals(
        JsonParser.parseString(
            "[{'team': 'A', 'mentor': 'Олег', 'curator': 'Анна'},"
                + "{'team': 'B', 'mentor': 'Анна', 'curator': 'Глеб'}]"),
        written().get("pairs"));
    assertEquals(
        JsonParser.parseString(
            "[{'team': 'A', 'role': 'mentor', 'wish': 'Анна', 'wish_rank': 1, 'got_rank': 2,"
                + "'reason': 'places_taken', 'team_rank': 2,"
                + "'taken_by': [{'team': 'B', 'rank': 1}]},"
                + "{'team': 'B', 'role': 'curator', 'wish': 'Анна', 'wish_rank': 1,"
                + "'got_rank': 2, 'reason': 'conflict', 'team_rank': null, 'taken_by': []}]"),
        written().get("why"));
    assertEquals(
        Map.of(
            "with_mentor", 2L,
            "first_wish_mentor", 1L,
            "without_mentor", 0L,
            "with_curator", 2L,
            "first_wish_curator", 0L,
            "without_curator", 0L),
        result.counts());
  }

  @Test
  void unknownNamesAreRefused() {
    Refusal refusal =
        assertThrows(
            Refusal.class,
            () ->
                pair(
                    "{\"teams\": [{\"id\": \"A\", \"mentors\": [\"M\", \"M\"]}],",
                    "\"mentors\": [{\"id\": \"N\", \"teams\": [\"Z\"]}]}"));
    assertEquals(
        List.of("wishes.json: teams[0].mentors: M stands among the wishes twice."),
        new BundleWords(PlanCalculation.class).of(refusal, Locale.ENGLISH));
    refusal =
        assertThrows(
            Refusal.class,
            () ->
                pair(
                    "{\"teams\": [{\"id\": \"A\", \"mentors\": [\"M\"]}],",
                    "\"mentors\": [{\"id\": \"N\", \"teams\": [\"Z\"]}],",
                    "\"conflicts\": [{\"team\": \"Y\", \"person\": \"P\"}]}"));
    assertEquals(
        List.of(
            "wishes.json: нет человека M.",
            "wishes.json: нет команды Z.",
            "wishes.json: нет команды Y.",
            "wishes.json: нет человека P."),
        new BundleWords(PlanCalculation.class).of(refusal, BundleWords.RUSSIAN));
  }

  @Test
  void manyPairsAreRefusedWithLimitAndMemory() {
    String[] market = {
      "{\"teams\": [{\"id\": \"A\"}, {\"id\": \"B\"}],",
      "\"mentors\": [{\"id\": \"M\"}, {\"id\": \"N\"}]}"
    };
    Refusal refusal = assertThrows(Refusal.class, () -> pair(Optional.of(3), market));
    assertEquals(
        List.of(
            "wishes.json: 4 pairs, and 3 are allowed. They need about 1 MiB of memory; --max-pairs"
                + " raises the limit, STAPEL_HEAP the memory."),
        new BundleWords(PlanCalculation.class).of(refusal, Locale.ENGLISH));
    assertEquals(2L, pair(Optional.of(4), market).counts().get("with_mentor"));
  }

  /** Of a member with a slip of the pen somebody hears. */
  @Test
  void unknownMembersAreNamed() {
    Result result =
        pair("{\"teams\": [{\"id\": \"A\"}], \"mentor\": [{\"id\": \"M\"}], \"note\": 1}");
    assertEquals(
        List.of(new Result.Message("mentoring.json.ignored", List.of("mentor, note"))),
        result.messages());
  }
}
