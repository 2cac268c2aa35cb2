package stapel.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stapel.api.command.Call;
import stapel.api.store.Database;
import stapel.api.work.Job;

/** What of the stored files is swept, alike on both engines. */
abstract class SweepContract {

  private static final Clock CLOCK = Clock.systemUTC();

  private final Store store;
  private final Database visits;
  @TempDir Path folder;
  private FolderBlobs blobs;

  SweepContract(TestEngine engine) {
    store = engine.open();
    store.database(Store.ownModule());
    visits =
        store.database(
            Samples.module(
                "stapel.sample.photos",
                "create table visit (id ${id} not null primary key, photo_blob ${text:64});\n"
                    + "create table visitx (id ${id} not null primary key);\n"));
  }

  @BeforeEach
  void open() throws IOException {
    blobs = new FolderBlobs(folder, CLOCK);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void removesWhatNoRowNamesAfterADay() throws IOException {
    String named = put("named");
    String left = put("left");
    row("a", named);
    row("b", null);
    sweep(Duration.ofHours(23));
    assertEquals(sorted(named, left), blobs.names());
    sweep(Duration.ofHours(25));
    assertEquals(List.of(named), blobs.names());
    store.transactions().write(() -> visits.update("delete from visit"));
    sweep(Duration.ofHours(25));
    assertEquals(List.of(), blobs.names());
  }

  @Test
  void keepsWhatWasPutAgain() throws IOException {
    String name = put("again");
    Path file = folder.resolve(name.substring(0, 2)).resolve(name);
    Files.setLastModifiedTime(file, FileTime.from(CLOCK.instant().minus(Duration.ofDays(3))));
    assertEquals(name, put("again"));
    sweep(Duration.ZERO);
    assertEquals(List.of(name), blobs.names());
  }

  @Test
  void removesNothingWhileABackupCopies() throws Exception {
    String left = put("left");
    FolderBlobs.Kept copying = blobs.keep();
    try (copying) {
      Thread sweeper = new Thread(() -> sweep(Duration.ofDays(2)));
      sweeper.start();
      sweeper.join();
      assertEquals(List.of(left), blobs.names());
    }
    sweep(Duration.ofDays(2));
    assertEquals(List.of(), blobs.names());
  }

  private String put(String text) throws IOException {
    return blobs.put(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private void row(String id, String blob) {
    store
        .transactions()
        .write(() -> visits.update("insert into visit (id, photo_blob) values (?, ?)", id, blob));
  }

  private void sweep(Duration later) {
    new SweepBlobs(store.transactions(), blobs, Clock.offset(CLOCK, later)).run(new Once());
  }

  private static List<String> sorted(String... names) {
    return Stream.of(names).sorted().toList();
  }

  /** A run that nobody cancels. */
  private final class Once implements Job.Run {

    @Override
    public boolean cancelled() {
      return false;
    }

    @Override
    public void progress(long done, long total) {
      assertEquals(true, done <= total);
    }

    @Override
    public void write(Runnable work) {
      store
          .transactions()
          .write(
              () -> {
                work.run();
                return true;
              });
    }

    @Override
    public void change(String scope, Consumer<Call> work) {
      throw new IllegalStateException("a sweep changes nothing that people see");
    }
  }
}
