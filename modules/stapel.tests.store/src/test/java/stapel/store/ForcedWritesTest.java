package stapel.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A kill does not show what a power cut would: so the writes that wait for the disk are counted,
 * which are fsync, fdatasync and every write to a file opened O_SYNC or O_DSYNC.
 */
class ForcedWritesTest {

  private static final Pattern OPEN =
      Pattern.compile("openat\\([^,]*, \"([^\"]+)\", [^)]*O_D?SYNC");
  private static final Pattern WRITE = Pattern.compile("p?write(?:64|v)?\\(\\d+<([^>]+)>");
  private static final Pattern SYNC = Pattern.compile("f(?:data)?sync\\(");
  private static final int COMMITS = 400;

  @TempDir Path folder;

  @Test
  void forcesTheLogAtLeastOnceForEachCommitOfOneWriter() throws Exception {
    Assumptions.assumeTrue(
        strace().isPresent() || System.getenv("CI") != null,
        "forced writes are not counted: install the package strace");
    long none = forced("none", 1, 0);
    double one = (forced("one", 1, COMMITS) - none) / (double) COMMITS;
    double four = (forced("four", 4, COMMITS / 4) - none) / (double) COMMITS;
    System.err.printf(
        "forced writes per commit: %.2f with one writer, %.2f with four%n", one, four);
    assertTrue(one >= 1, one + " forced writes a commit");
    // Four may share one, but not more than four can.
    assertTrue(four >= 0.25, four + " forced writes a commit");
  }

  private static java.util.Optional<Path> strace() {
    return Stream.of(System.getenv("PATH").split(":"))
        .map(path -> Path.of(path, "strace"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private long forced(String name, int writers, int each) throws IOException, InterruptedException {
    Path trace = folder.resolve(name + ".trace");
    List<String> strace =
        List.of(
            "strace",
            "-f",
            "-qq",
            "-y",
            "-s",
            "0",
            "-o",
            trace.toString(),
            "-e",
            "trace=openat,write,pwrite64,writev,fsync,fdatasync");
    Path data = folder.resolve(name);
    Process process = Ledger.start(strace, data, "w", each, "-Dstapel.writers=" + writers);
    long said = process.inputReader().lines().filter(line -> !line.equals("open")).count();
    assertEquals(0, process.waitFor());
    assertEquals((long) writers * each, said);
    return count(trace);
  }

  private static long count(Path trace) throws IOException {
    Set<String> synchronous = new HashSet<>();
    long forced = 0;
    for (String line : Files.readAllLines(trace)) {
      Matcher open = OPEN.matcher(line);
      Matcher write = WRITE.matcher(line);
      if (open.find()) {
        synchronous.add(open.group(1));
      } else if (SYNC.matcher(line).find()
          || write.find() && synchronous.contains(write.group(1))) {
        forced++;
      }
    }
    return forced;
  }
}
