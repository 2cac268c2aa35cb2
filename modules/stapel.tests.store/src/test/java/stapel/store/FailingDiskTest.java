package stapel.store;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stapel.api.store.Database;
import stapel.store.derby.DerbyEngine;

/** A disk that refuses to write at any moment leaves a store that opens and is consistent. */
class FailingDiskTest {

  private static final int SAMPLES = 20;

  @TempDir Path folder;

  @AfterEach
  void repair() {
    FailingStorage.failAfter(Long.MAX_VALUE);
  }

  @Test
  void keepsWhatWasAcknowledgedBeforeTheDiskRefused() throws IOException {
    FailingStorage.failAfter(Long.MAX_VALUE);
    Set<String> all = new HashSet<>();
    work(folder.resolve("whole"), all);
    long writes = FailingStorage.writes();
    assertTrue(all.size() == 120 && writes > 300, writes + " writes");
    int withSome = 0;
    for (int sample = 0; sample < SAMPLES; sample++) {
      Path data = folder.resolve("sample" + sample);
      Set<String> acknowledged = new HashSet<>();
      FailingStorage.failAfter(writes * sample / SAMPLES);
      try {
        work(data, acknowledged);
      } catch (RuntimeException refused) {
        // It says so in one way or the other; what counts is what is left.
      }
      // As another process would find it: this one still holds the broken database open.
      Path found = folder.resolve("found" + sample);
      copy(data, found);
      Ledger.check(found, acknowledged);
      withSome += acknowledged.isEmpty() ? 0 : 1;
    }
    assertTrue(withSome > 3 && withSome < SAMPLES, withSome + " with acknowledged writes");
  }

  private static void work(Path data, Set<String> acknowledged) throws IOException {
    Files.createDirectories(data);
    String address = "jdbc:derby:" + FailingStorage.PROTOCOL + data.resolve("db");
    try (Store store = Store.open(new DerbyEngine(), data, address, Clock.systemUTC())) {
      Database ledger = store.database(WriterProcess.MODULE);
      for (int i = 0; i < 120; i++) {
        String id = "w" + i;
        WriterProcess.insert(store, ledger, id);
        acknowledged.add(id);
      }
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    List<Path> all;
    try (Stream<Path> paths = Files.walk(from)) {
      all = paths.filter(path -> !path.getFileName().toString().endsWith(".lck")).toList();
    }
    for (Path path : all) {
      Files.copy(path, to.resolve(from.relativize(path).toString()));
    }
  }
}
