package stapel.experts.calculation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stapel.api.work.Progress;
import stapel.testkit.DiskFile;

/** What is wrong with a file is said with its name and row, and nothing is written. */
final class BadAssignFilesTest {
  @TempDir Path folder;

  private AssignAsk ask() {
    return new AssignAsk(folder, 1, 2).affinity("A,E1,1", "B,E2,1");
  }

  private List<String> refused(String... rows) {
    return new AssignAsk(folder, 1, 2).affinity(rows).refused();
  }

  private List<String> refused(byte[] bytes) {
    return new AssignAsk(folder, 1, 2)
        .file("affinity", DiskFile.ofBytes(folder, "affinity.csv", bytes))
        .refused();
  }

  @Test
  void filesThatAreNoTables() {
    assertEquals(List.of("affinity.csv: the file is empty."), refused(new byte[0]));
    assertEquals(List.of("affinity.csv: there is no row after the header."), refused());
    assertTrue(
        refused(new byte[] {'P', 'K', 3, 4})
            .get(0)
            .startsWith("affinity.csv: this is an XLSX workbook"));
    byte[] cp1251 =
        "application,expert,affinity\nA,Э,1\n".getBytes(Charset.forName("windows-1251"));
    assertTrue(refused(cp1251).get(0).contains("affinity.csv: the file is not in UTF-8."));
    assertTrue(refused("a".getBytes(StandardCharsets.UTF_16)).get(0).contains("is not in UTF-8"));
    assertEquals(
        List.of("2: affinity.csv: quotation marks are wrong, or a row is too long."),
        refused("A,\"E1,1", "A,E2,1"));
    assertEquals(
        List.of("1: affinity.csv: there is no column affinity; there are: application, expert."),
        new AssignAsk(folder, 1, 1).rows("affinity", "application,expert", "A,E1").refused());
  }

  @Test
  void everyWrongRowIsNamedAtOnce() {
    assertEquals(
        List.of(
            "2: affinity.csv: affinity “NaN” is no finite number. Write digits and a point.",
            "3: affinity.csv: affinity “Infinity” is no finite number. Write digits and a point.",
            "4: affinity.csv: affinity “1e999” is no finite number. Write digits and a point.",
            "5: affinity.csv: affinity “” is no finite number. Write digits and a point.",
            "6: affinity.csv: cell expert is empty.",
            "7: affinity.csv: the header has 3 cells, but this row has 2.",
            "8: affinity.csv: affinity “1e13” is beyond a million million."),
        refused("A,E1,NaN", "A,E2,Infinity", "A,E3,1e999", "A,E4,", "A,,1", "A,E5", "A,E6,1e13"));
    assertEquals(
        List.of("4: affinity.csv: the pair of application A and expert E1 stands twice."),
        refused("A,E1,1", "B,E1,1", "A,E1,0.5"));
  }

  @Test
  void unknownIdsAreNamed() {
    assertEquals(
        List.of(
            "2: conflicts.csv: application “X” is not among the affinities. A row with affinity 0"
                + " makes it known.",
            "3: conflicts.csv: expert “Y” is not among the affinities. A row with affinity 0 makes"
                + " them known."),
        ask().rows("conflicts", "application,expert", "X,E1", "A,Y").refused());
    assertEquals(
        List.of(
            "2: locked.csv: application “X” is not among the affinities. A row with affinity 0 makes"
                + " it known."),
        ask().rows("locked", "application,expert", "X,E1").refused());
    assertEquals(
        List.of("2: quotas.csv: no expert in the loads is of group “x”."),
        ask().rows("quotas", "application,group,at_least", "*,x,1").refused());
    assertEquals(
        List.of(
            "2: loads.csv: expert “Y” is not among the affinities. A row with affinity 0 makes them"
                + " known."),
        ask().rows("loads", "expert,min,max", "Y,0,1").refused());
  }

  @Test
  void loadsThatCannotBe() {
    assertEquals(
        List.of(
            "2: loads.csv: load “-1” is no whole number from 0 to 1000000.",
            "3: loads.csv: the lowest load 3 is above the highest load 2."),
        ask().rows("loads", "expert,min,max", "E1,-1,2", "E2,3,2").refused());
    assertEquals(
        List.of("2: loads.csv: load “2.5” is no whole number from 0 to 1000000."),
        ask().rows("loads", "expert,min,max", "E1,0,2.5").refused());
    assertEquals(
        List.of("3: loads.csv: expert “E1” stands twice."),
        ask().rows("loads", "expert,min,max", "E1,0,2", "E1,0,2").refused());
    assertEquals(
        List.of("The lowest load 3 is above the highest load 2."),
        ask().flag("minLoad", "3").refused());
    assertEquals(
        List.of("2: quotas.csv: “-1” is no whole number from 0."),
        ask()
            .rows("loads", "expert,min,max,group", "E1,0,2,x")
            .rows("quotas", "application,group,at_least", "A,x,-1")
            .refused());
  }

  @Test
  void flagsThatContradictEachOther() {
    assertEquals(
        List.of(
            "A cap on the probability goes with the sum of affinities (total) only: the application"
                + " served worst (worst-first) is not raised by lot."),
        ask().flag("maxProbability", "0.5").flag("fairness", "worst-first").refused());
    assertEquals(
        List.of("The highest probability of a pair must be from 0.000000001 to 1."),
        ask().flag("maxProbability", "0").refused());
    // Ten digits behind the point are rounded to nine: nothing would be left of this cap.
    assertEquals(
        List.of("The highest probability of a pair must be from 0.000000001 to 1."),
        ask().flag("maxProbability", "0.0000000001").refused());
    assertEquals(
        List.of("Probabilities are written only where --max-probability is given."),
        ask().flag("probabilities", "p.csv").refused());
    assertEquals(
        List.of("The pair of application A and expert E1 is to stay and is a conflict."),
        ask()
            .rows("locked", "application,expert", "A,E1")
            .rows("conflicts", "application,expert", "A,E1")
            .refused());
  }

  /** Cancelled from one look on, and asked how far nothing is. */
  private static Progress cancelledAtLook(int first) {
    AtomicInteger looks = new AtomicInteger();
    return new Progress() {
      @Override
      public boolean cancelled() {
        return looks.incrementAndGet() >= first;
      }

      @Override
      public void at(long done, long total) {
        throw new AssertionError("went on");
      }
    };
  }

  private void cancelled(AssignRequest request, int look) {
    Progress progress = cancelledAtLook(look);
    assertThrows(
        CancellationException.class, () -> new AssignCalculation().calculate(request, progress));
    assertEquals(false, Files.exists(folder.resolve("assignment.csv")));
  }

  @Test
  void whatIsCancelledWritesNothing() {
    for (String fairness : List.of("total", "worst-first")) {
      // The first look is at the only file.
      cancelled(ask().flag("fairness", fairness).request(), 2);
    }
  }

  @Test
  void cancelIsHeardWhileFilesAreRead() {
    String[] rows =
        IntStream.range(0, 20_000).mapToObj(i -> "A" + i + ",E1,0.5").toArray(String[]::new);
    cancelled(new AssignAsk(folder, 1, 20_000).affinity(rows).request(), 3);
    String[] pairs =
        IntStream.range(0, 20_000).mapToObj(i -> "A" + i + ",E1").toArray(String[]::new);
    AssignAsk ask = new AssignAsk(folder, 1, 20_000).affinity(rows);
    cancelled(ask.rows("locked", "application,expert", pairs).request(), 8);
  }
}
