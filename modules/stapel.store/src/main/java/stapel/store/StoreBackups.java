package stapel.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import stapel.platform.api.Backups;
import stapel.platform.api.Engine;
import stapel.store.backup.BackupFile;
import stapel.store.backup.BackupWriter;
import stapel.store.backup.Manifest;
import stapel.store.backup.Table;

/**
 * Backups of the database, the blobs and the server's own files
 * (docs/decisions/0013-logical-backup.md).
 */
final class StoreBackups implements Backups {

  /** What of the server's folder belongs to a backup, besides database and blobs. */
  private static final List<String> FILES = List.of("profiles", "store");

  private final Store store;
  private final Path data;
  private final FolderBlobs blobs;
  private final BooleanSupplier used;

  StoreBackups(Store store, Path data, FolderBlobs blobs, BooleanSupplier used) {
    this.store = store;
    this.data = data;
    this.blobs = blobs;
    this.used = used;
  }

  /** The snapshot comes before the blobs: what its rows name was stored before them. */
  @Override
  public void write(OutputStream out, BiConsumer<Long, Long> progress) throws IOException {
    Path scratch = Files.createTempDirectory(Files.createDirectories(data), "snapshot");
    FolderBlobs.Kept kept = blobs.keep();
    try (kept;
        Engine.Snapshot snapshot = store.opened().snapshot(scratch)) {
      Instant now = Instant.now();
      Connection connection = snapshot.connection();
      Map<String, Module> modules = MigrationLog.modules(connection);
      List<Table> tables = Table.all(connection, List.copyOf(modules.keySet()));
      tables.removeIf(table -> table.qualified().equals("store.migration"));
      Map<String, Long> rows = new LinkedHashMap<>();
      for (Table table : tables) {
        rows.put(table.qualified(), table.count(connection));
      }
      List<String> names = blobs.names();
      Manifest manifest =
          new Manifest(
              Manifest.FORMAT,
              now.toString(),
              modules.values().stream().map(StoreBackups::stated).toList(),
              rows,
              names.size(),
              Map.of());
      write(out, connection, tables, names, manifest, progress);
    } catch (SQLException e) {
      throw new IOException("reading the database for a backup: " + e.getMessage(), e);
    } finally {
      Files.deleteIfExists(scratch);
    }
  }

  private void write(
      OutputStream out,
      Connection connection,
      List<Table> tables,
      List<String> names,
      Manifest manifest,
      BiConsumer<Long, Long> progress)
      throws IOException, SQLException {
    Progress steps = new Progress(progress, manifest.steps());
    BackupWriter writer = new BackupWriter(out);
    for (Table table : tables) {
      writer.table(table, connection, ResultRow::new, steps);
    }
    for (String name : names) {
      try (InputStream bytes = blobs.open(name)) {
        writer.file("blobs/" + name, bytes);
      }
      steps.run();
    }
    for (Path file : files()) {
      try (InputStream bytes = Files.newInputStream(file)) {
        writer.file("files/" + data.relativize(file).toString().replace('\\', '/'), bytes);
      }
    }
    writer.manifest(manifest::with);
  }

  private static Manifest.Stated stated(Module module) {
    return new Manifest.Stated(
        module.name(),
        module.reads(),
        module.scripts().stream().map(s -> new Manifest.Applied(s.name(), s.sql())).toList());
  }

  private List<Path> files() throws IOException {
    List<Path> files = new java.util.ArrayList<>();
    for (String folder : FILES) {
      if (Files.isDirectory(data.resolve(folder))) {
        try (Stream<Path> found = Files.walk(data.resolve(folder))) {
          found.filter(Files::isRegularFile).sorted().forEach(files::add);
        }
      }
    }
    return files;
  }

  @Override
  public void restore(InputStream in, BiConsumer<Long, Long> progress) throws IOException {
    Path file = Files.createTempFile(Files.createDirectories(data), "restore", ".zip");
    try {
      Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
      try (BackupFile backup = BackupFile.open(file)) {
        if (used.getAsBoolean() || !blobs.names().isEmpty()) {
          throw BackupFile.refused("store.not-empty");
        }
        new Restoring(store, data, blobs, backup)
            .run(new Progress(progress, backup.manifest().steps()));
      }
    } finally {
      Files.deleteIfExists(file);
    }
  }

  /** Counts steps and tells them now and then. */
  static final class Progress implements Runnable {

    private static final long EVERY = 1000;

    private final BiConsumer<Long, Long> told;
    private final long total;
    private long done;

    private Progress(BiConsumer<Long, Long> told, long total) {
      this.told = told;
      this.total = total;
    }

    @Override
    public void run() {
      done++;
      if (done % EVERY == 0 || done == total) {
        told.accept(done, total);
      }
    }
  }
}
