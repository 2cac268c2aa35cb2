package stapel.evaluation.calculation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stapel.testkit.DiskFile;

/** The published funding of ten challenges, reproduced row by row. */
final class RealFundingTest {
  @TempDir Path folder;

  @Test
  void everyStatusAndEveryRemainingAmountOfTenChallenges() {
    Map<String, List<NamedCsvRecord>> challenges = new LinkedHashMap<>();
    for (NamedCsvRecord row : SharedData.rows("innovation-fund-5/official-funding.csv")) {
      challenges.computeIfAbsent(row.getField("challenge"), name -> new ArrayList<>()).add(row);
    }
    int rows = 0;
    for (Map.Entry<String, List<NamedCsvRecord>> challenge : challenges.entrySet()) {
      List<String> expected =
          challenge.getValue().stream().map(RealFundingTest::published).toList();
      assertEquals(expected, funded(challenge.getValue()), challenge.getKey());
      rows += expected.size();
    }
    System.out.printf(
        "innovation-fund-5: %d challenges, %d rows funded as published%n", challenges.size(), rows);
    assertEquals(10, challenges.size());
    assertEquals(305, rows);
  }

  private static String published(NamedCsvRecord row) {
    return row.getField("position")
        + ","
        + row.getField("status")
        + ","
        + row.getField("remaining_usd");
  }

  /**
   * The published rule: eligible while yes is at least 1.15 times no; the order is that of {@code
   * result}.
   */
  private List<String> funded(List<NamedCsvRecord> official) {
    List<String> lines = new ArrayList<>(List.of("application,score,eligible,amount"));
    for (NamedCsvRecord row : official) {
      BigDecimal no = new BigDecimal(row.getField("no")).multiply(new BigDecimal("1.15"));
      String eligible = new BigDecimal(row.getField("yes")).compareTo(no) >= 0 ? "yes" : "no";
      lines.add(
          String.join(
              ",",
              row.getField("position"),
              row.getField("result"),
              eligible,
              row.getField("requested_usd")));
    }
    DiskFile candidates = DiskFile.of(folder, "candidates.csv", lines.toArray(String[]::new));
    DiskFile output = new DiskFile(folder.resolve("funded.csv"));
    NamedCsvRecord first = official.get(0);
    BigDecimal left = new BigDecimal(first.getField("remaining_usd"));
    boolean spent = first.getField("status").equals("FUNDED");
    BigDecimal budget = spent ? left.add(new BigDecimal(first.getField("requested_usd"))) : left;
    new FundCalculation()
        .calculate(new FundCalculation.Request(candidates, budget, "skip", output));
    return output.lines().stream()
        .skip(1)
        .map(line -> line.split(","))
        .map(cells -> cells[0] + "," + cells[4] + "," + cells[5])
        .toList();
  }
}
