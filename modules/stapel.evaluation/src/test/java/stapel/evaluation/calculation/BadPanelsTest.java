package stapel.evaluation.calculation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stapel.api.Refusal;
import stapel.testkit.BundleWords;
import stapel.testkit.DiskFile;

/** Panels that allow no comparison are refused in words, and nothing is written. */
final class BadPanelsTest {
  private static final String HEADER = "application,expert,criterion,score";

  @TempDir Path folder;

  private RankAsk ask(String... marks) {
    String[] lines = Stream.concat(Stream.of(HEADER), Arrays.stream(marks)).toArray(String[]::new);
    return new RankAsk(
        folder, DiskFile.of(folder, "scores.csv", lines), "criteria-first", "adjusted");
  }

  private List<String> refused(RankAsk ask) {
    Refusal refusal = assertThrows(Refusal.class, ask::run);
    assertFalse(Files.exists(folder.resolve("ranking.csv")));
    assertTrue(
        new BundleWords(RankCalculation.class)
            .of(refusal, BundleWords.RUSSIAN).stream()
                .allMatch(text -> text.matches("(?s).*[а-яё].*")));
    return new BundleWords(RankCalculation.class).of(refusal, Locale.ENGLISH);
  }

  @Test
  void oneExpert() {
    assertEquals(
        List.of(
            "all 3 applications were read by one expert: whether this expert is harsh cannot be"
                + " told. Rank by mean."),
        refused(ask("A,e1,c,1", "B,e1,c,2", "C,e1,c,3")));
  }

  @Test
  void oneApplication() {
    assertEquals(
        List.of("there are sheets for one application only: nothing can be compared."),
        refused(ask("A,e1,c,1", "A,e2,c,2")));
  }

  @Test
  void allMarksEqual() {
    assertEquals(
        List.of("all 4 sheets give the same number: the marks put nobody before anybody."),
        refused(ask("A,e1,c,5", "A,e2,c,5", "B,e1,c,5", "B,e2,c,5")));
  }

  @Test
  void unconnectedGroupsAreNamedAndNotCompared() {
    String[] marks = {
      "A,e1,c,1", "A,e2,c,2", "B,e1,c,3", "B,e2,c,5", "C,e3,c,2", "C,e4,c,4", "D,e3,c,4", "D,e4,c,4"
    };
    List<String> said = refused(ask(marks));
    assertEquals(1, said.size());
    assertTrue(
        said.get(0)
            .startsWith(
                "the panel falls into 2 groups of applications that no expert joins: 2 (A, B), 2"
                    + " (C, D)."),
        said.get(0));
    ask(marks).flag("disconnected", "exchangeable").run();
    assertTrue(Files.exists(folder.resolve("ranking.csv")));
  }

  @Test
  void marksOutsideTheScaleByRow() {
    assertEquals(
        List.of("3: scores.csv: score 6 lies outside the scale from 1 to 5."),
        refused(ask("A,e1,c,1", "A,e2,c,6", "B,e1,c,3", "B,e2,c,5").flag("scale", "1..5")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"NaN", "Infinity", "1e3", ""})
  void marksThatAreNoNumbers(String mark) {
    assertEquals(1, refused(ask("A,e1,c,1", "A,e2,c," + mark, "B,e1,c,3", "B,e2,c,5")).size());
  }

  @Test
  void moreMarksThanTheLimit() {
    List<String> said =
        refused(ask("A,e1,c,1", "A,e2,c,2", "B,e1,c,3", "B,e2,c,5").flag("mostMarks", "3"));
    assertEquals(
        List.of(
            "scores.csv: there are 4 marks, more than the limit of 3. They would need about 0 MB of"
                + " memory; with enough of it raise the limit: --most-marks 4."),
        said);
  }

  @Test
  void wordsThatDoNotGoTogether() {
    String[] marks = {"A,e1,c,10", "A,e2,c,20", "B,e1,c,30", "B,e2,c,50"};
    assertEquals(1, refused(ask(marks).flag("markModel", "clipped")).size());
    assertEquals(1, refused(ask(marks).flag("scale", "5..1")).size());
    assertEquals(1, refused(ask(marks).flag("sure", "0.5")).size());
    assertEquals(1, refused(ask(marks).flag("aggregate", "expected-rank")).size());
    assertEquals(1, refused(ask(marks).flag("aggregate", "mean").flag("seed", "2")).size());
  }

  @Test
  void perfectAgreementIsNoDivisionByZero() {
    List<String> rows =
        ask("A,e1,c,1", "A,e2,c,2", "B,e1,c,3", "B,e2,c,4", "C,e1,c,5", "C,e2,c,6")
            .flag("top", "1")
            .ranking();
    assertTrue(rows.get(0).startsWith("1,C,"), rows.get(0));
    assertTrue(rows.stream().noneMatch(row -> row.contains("NaN")));
  }
}
