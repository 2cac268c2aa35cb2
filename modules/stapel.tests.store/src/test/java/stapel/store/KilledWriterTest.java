package stapel.store;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A kill at any moment, the first start included, loses no acknowledged write. */
class KilledWriterTest {

  private static final int FIRST_STARTS = 8;
  private static final int LATER_STARTS = 14;

  /** Moments differ from run to run; this seed repeats one. */
  private static final long SEED = Long.getLong("stapel.seed", System.nanoTime());

  private final Random random = new Random(SEED);
  private final ScheduledExecutorService killer = Executors.newSingleThreadScheduledExecutor();

  @TempDir Path folder;

  @Test
  void findsEveryAcknowledgedWriteAfterKillsUnderFourWriters() throws Exception {
    Path data = folder.resolve("data");
    Set<String> acknowledged = new HashSet<>();
    for (int run = 0; run < LATER_STARTS; run++) {
      run(data, "r" + run, true, random.nextInt(400), acknowledged);
      Ledger.check(data, acknowledged);
    }
    assertTrue(acknowledged.size() >= LATER_STARTS);
    System.err.println(acknowledged.size() + " writes acknowledged, seed " + SEED);
  }

  @Test
  void opensAfterAKillOfTheVeryFirstStart() throws Exception {
    for (int run = 0; run < FIRST_STARTS; run++) {
      Path data = folder.resolve("first" + run);
      Set<String> acknowledged = new HashSet<>();
      // A start takes from half a second to several on a busy machine: these moments lie all over
      // it.
      run(data, "f", false, 200 + run * 1400 / FIRST_STARTS + random.nextInt(200), acknowledged);
      Ledger.check(data, acknowledged);
    }
  }

  /**
   * Kills after so many milliseconds, counted from the start of the process or from its first
   * write. The handle kills and leaves the stream open: what was said before is heard.
   */
  private void run(Path data, String name, boolean writing, int millis, Set<String> acknowledged)
      throws IOException, InterruptedException {
    Process process = Ledger.start(java.util.List.of(), data, name, Integer.MAX_VALUE);
    boolean first = writing;
    if (!writing) {
      kill(process, millis);
    }
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.equals("open") && acknowledged.add(line) && first) {
          first = false;
          kill(process, millis);
        }
      }
    }
    process.waitFor();
    assertTrue(process.exitValue() == 137, "it ended by itself with " + process.exitValue());
  }

  private void kill(Process process, int millis) {
    var unused =
        killer.schedule(process.toHandle()::destroyForcibly, millis, TimeUnit.MILLISECONDS);
  }
}
