package stapel.evaluation.calculation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stapel.testkit.DiskFile;

/** A million marks, from their file to that of the ranking, in a process with a heap of 256 MiB. */
final class MillionMarksTest {
  private static final int MARKS = 1_000_000;

  @TempDir Path folder;

  /**
   * Every expert is anonymous, with a name of their own for each application: half a million names.
   */
  @Test
  void rankIn256MiB() throws Exception {
    int applications = 100_000;
    write(applications, 5);
    Path log = folder.resolve("log");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                Main.class.getName(),
                folder.toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try {
      assertEquals(true, process.waitFor(5, TimeUnit.MINUTES), "still running after five minutes");
    } finally {
      process.destroyForcibly();
    }
    assertEquals(0, process.exitValue(), () -> read(log));
    System.out.printf("%d marks of %d applications: %s%n", MARKS, applications, read(log));
    List<String> ranking = Files.readAllLines(folder.resolve("ranking.csv"));
    assertEquals(applications + 1, ranking.size());
    assertEquals(1000, ranking.stream().filter(row -> row.contains(",in,")).count());
    assertEquals(100, ranking.stream().filter(row -> row.contains(",reserve,")).count());
  }

  private static String read(Path log) {
    return new DiskFile(log).lines().toString();
  }

  private void write(int applications, int experts) throws IOException {
    Random random = new Random(1);
    try (BufferedWriter out =
        Files.newBufferedWriter(folder.resolve("scores.csv"), StandardCharsets.UTF_8)) {
      out.write("application,expert,criterion,score\n");
      for (int i = 0; i < MARKS; i++) {
        // The experts of an application stand far apart in the file, as when each hands in a list.
        int application = i % applications;
        int expert = i / applications % experts;
        String name = "reviewer-" + application + "-" + expert;
        String criterion = i / applications / experts == 0 ? "impact" : "feasibility";
        out.write(
            "2026-"
                + application
                + ","
                + name
                + ","
                + criterion
                + ","
                + random.nextInt(50) / 10.0
                + "\n");
      }
    }
  }

  /** The forked process. */
  static final class Main {
    public static void main(String[] arguments) {
      Path folder = Path.of(arguments[0]);
      long start = System.nanoTime();
      new RankAsk(
              folder, new DiskFile(folder.resolve("scores.csv")), "criteria-first", "trimmed-mean")
          .flag("round", "half-up:1")
          .flag("ties", "criterion:impact,median,lot:2026")
          .flag("top", "1000")
          .flag("reserve", "100")
          .rankingOnly()
          .run();
      long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
      System.out.printf(
          "%d MiB heap at most, %d s%n", Runtime.getRuntime().maxMemory() >> 20, seconds);
    }
  }
}
