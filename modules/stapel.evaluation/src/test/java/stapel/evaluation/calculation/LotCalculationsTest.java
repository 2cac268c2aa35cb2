package stapel.evaluation.calculation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stapel.api.Refusal;
import stapel.api.command.Result;
import stapel.testkit.BundleWords;
import stapel.testkit.DiskFile;

/** A lot from its commitment to somebody else's check of it. */
final class LotCalculationsTest {
  private static final String SOURCE = "drand mainnet, round 5000000, randomness in hexadecimal";

  @TempDir Path folder;

  private DiskFile file(String name) {
    return new DiskFile(folder.resolve(name));
  }

  private String committed() {
    DiskFile ranking =
        DiskFile.of(
            folder,
            "ranking.csv",
            "application,zone",
            "A,in",
            "B,grey",
            "C,grey",
            "D,grey",
            "E,out");
    Result result =
        new CommitLotCalculation()
            .calculate(
                new CommitLotCalculation.Request(ranking, 2, SOURCE, file("commitment.txt")));
    return (String) result.facts().get("digest");
  }

  private Result draw(String digest, String value) {
    return new DrawLotCalculation()
        .calculate(
            new DrawLotCalculation.Request(
                file("commitment.txt"), digest, value, file("drawn.csv")));
  }

  private Result verify(String digest, String value) {
    return new VerifyLotCalculation()
        .calculate(
            new VerifyLotCalculation.Request(
                file("commitment.txt"), digest, value, file("drawn.csv")));
  }

  @Test
  void theGreyZoneIsDrawnAndChecked() {
    String digest = committed();
    Result drawn = draw(digest, "7f00ab");
    assertEquals(2, ((List<?>) drawn.facts().get("winners")).size());
    List<String> rows = file("drawn.csv").lines();
    assertEquals("order,application,key,place", rows.get(0));
    assertEquals(
        List.of("B", "C", "D"),
        rows.stream().skip(1).map(row -> row.split(",")[1]).sorted().toList());
    assertEquals(true, verify(digest, "7f00ab").facts().get("verified"));
  }

  @Test
  void anotherValueListOrResultIsFoundOut() throws Exception {
    String digest = committed();
    draw(digest, "1");
    Refusal otherValue = assertThrows(Refusal.class, () -> verify(digest, "2"));
    assertTrue(
        new BundleWords(RankCalculation.class)
            .of(otherValue, Locale.ENGLISH)
            .get(0)
            .contains("was drawn"));
    Files.writeString(
        folder.resolve("drawn.csv"),
        Files.readString(folder.resolve("drawn.csv")).replaceFirst(",in\n", ",out\n"));
    assertThrows(Refusal.class, () -> verify(digest, "1"));
    Files.writeString(
        folder.resolve("commitment.txt"),
        Files.readString(folder.resolve("commitment.txt")).replace("places 2", "places 1"));
    Refusal otherList = assertThrows(Refusal.class, () -> draw(digest, "1"));
    assertTrue(
        new BundleWords(RankCalculation.class)
            .of(otherList, Locale.ENGLISH)
            .get(0)
            .contains("changed after the publication, or another text was committed"));
  }

  @Test
  void aLotThatDecidesNothingIsRefused() {
    DiskFile all = DiskFile.of(folder, "list.csv", "application", "A", "B");
    for (int places : new int[] {0, 2, 3}) {
      CommitLotCalculation.Request request =
          new CommitLotCalculation.Request(all, places, SOURCE, file("commitment.txt"));
      assertThrows(Refusal.class, () -> new CommitLotCalculation().calculate(request));
    }
    CommitLotCalculation.Request nothing =
        new CommitLotCalculation.Request(all, 1, " ", file("commitment.txt"));
    assertThrows(Refusal.class, () -> new CommitLotCalculation().calculate(nothing));
    assertTrue(!Files.exists(folder.resolve("commitment.txt")));
  }
}
