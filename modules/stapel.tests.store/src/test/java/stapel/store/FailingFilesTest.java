package stapel.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stapel.store.derby.DerbyEngine;

/**
 * Each of our own changes to files is refused in turn, renames among them; what is left opens and
 * is whole.
 */
class FailingFilesTest {

  private static final List<String> TEXTS = List.of("устав", "смета", "устав", "", "письмо");

  @TempDir Path folder;

  @Test
  void keepsEveryBlobWhoseNameWasGiven() throws IOException {
    FailingFiles disk = new FailingFiles(folder);
    disk.failAfter(Long.MAX_VALUE);
    assertEquals(4, put(disk, folder.resolve("whole"), new HashSet<>()));
    List<String> changes = disk.changes();
    assertEquals(4, changes.stream().filter("rename"::equals).count());
    for (int at = 0; at < changes.size(); at++) {
      Path place = folder.resolve("at" + at);
      Set<String> given = new HashSet<>();
      disk.failAfter(at);
      int before = put(disk, place, given);
      FolderBlobs blobs = new FolderBlobs(place, Clock.systemUTC());
      for (String name : blobs.names()) {
        try (InputStream bytes = blobs.open(name)) {
          assertEquals(
              name,
              java.util.HexFormat.of().formatHex(Digests.sha256().digest(bytes.readAllBytes())));
        }
      }
      assertTrue(blobs.names().containsAll(given), "refused to " + changes.get(at));
      assertTrue(before <= 4);
      // And all goes on when the disk is well again.
      disk.failAfter(Long.MAX_VALUE);
      assertEquals(4, put(disk, place, new HashSet<>()));
    }
  }

  private static int put(FailingFiles disk, Path place, Set<String> given) {
    try {
      FolderBlobs blobs = new FolderBlobs(disk.path(place), Clock.systemUTC());
      for (String text : TEXTS) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        String name = blobs.put(new ByteArrayInputStream(bytes));
        given.add(name);
        try (InputStream stored = blobs.open(name)) {
          assertArrayEquals(bytes, stored.readAllBytes());
        }
      }
    } catch (IOException refused) {
      // What was given before must be there.
    }
    return given.size();
  }

  @Test
  void opensADatabaseWhoseMakingWasRefused() throws IOException {
    FailingFiles disk = new FailingFiles(folder);
    disk.failAfter(Long.MAX_VALUE);
    make(disk, folder.resolve("whole"));
    List<String> changes = disk.changes();
    int rename = changes.indexOf("rename");
    assertTrue(rename > 0 && changes.lastIndexOf("rename") == rename, changes.toString());
    // The first ones, some of the many forced files, and all from just before the rename on.
    for (int at = 0;
        at < changes.size();
        at += at < 2 || at >= rename - 2 ? 1 : changes.size() / 6) {
      Path data = folder.resolve("at" + at);
      disk.failAfter(at);
      try {
        make(disk, data);
      } catch (UncheckedIOException refused) {
        // The next start makes it.
      }
      Ledger.check(data, Set.of());
    }
  }

  private static void make(FailingFiles disk, Path data) {
    new DerbyEngine().open(disk.path(data), "").close();
  }
}
