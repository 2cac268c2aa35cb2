package stapel.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import stapel.store.backup.BackupFile;
import stapel.store.backup.Emptying;
import stapel.store.backup.ForeignKey;
import stapel.store.backup.Manifest;
import stapel.store.backup.Table;
import stapel.store.backup.TableFill;

/**
 * Puts a backup into a store that nobody has worked with. Blobs and files come first: until the one
 * transaction that fills the tables is committed, no row names them.
 */
final class Restoring {

  private final Store store;
  private final Path data;
  private final FolderBlobs blobs;
  private final BackupFile backup;

  Restoring(Store store, Path data, FolderBlobs blobs, BackupFile backup) {
    this.store = store;
    this.data = data;
    this.blobs = blobs;
    this.backup = backup;
  }

  void run(Runnable each) throws IOException {
    Undo undo = new Undo(data);
    boolean done = false;
    try {
      files(undo, each);
      Migrations migrations = store.migrations();
      synchronized (migrations) {
        try {
          store.transactions().write(() -> tables(migrations, each));
        } finally {
          store.transactions().read(migrations.log()::load);
        }
        done = true;
        // What the backup's modules did not know yet.
        store.known().forEach(migrations::apply);
      }
    } finally {
      if (done) {
        undo.forget();
      } else {
        undo.run();
        blobs.removeAll();
      }
    }
  }

  private void files(Undo undo, Runnable each) throws IOException {
    for (String entry : backup.entries("blobs/")) {
      try (InputStream bytes = backup.entry(entry)) {
        if (!entry.equals("blobs/" + blobs.put(bytes))) {
          throw BackupFile.refused("store.backup-damaged", entry);
        }
      }
      each.run();
    }
    for (String entry : backup.entries("files/")) {
      file(entry.substring("files/".length()), entry, undo);
    }
  }

  private void file(String name, String entry, Undo undo) throws IOException {
    Path place = data.normalize().resolve(name).normalize();
    if (!place.startsWith(data.normalize())) {
      throw BackupFile.refused("store.backup-damaged", entry);
    }
    Files.createDirectories(place.getParent());
    undo.writing(place);
    Path aside = place.resolveSibling(place.getFileName() + ".new");
    try (InputStream bytes = backup.entry(entry)) {
      Files.copy(bytes, aside, StandardCopyOption.REPLACE_EXISTING);
    }
    try (FileChannel channel = FileChannel.open(aside, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(aside, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private Void tables(Migrations migrations, Runnable each) {
    try {
      Connection connection = store.transactions().connection();
      Emptying emptying = new Emptying(connection, store.transactions().dialect());
      for (String schema : migrations.log().schemas()) {
        emptying.clear(schema, schema.equals(MigrationLog.SCHEMA) ? "migration" : "");
      }
      migrations.log().clear();
      List<String> schemas = new ArrayList<>();
      for (Manifest.Stated stated : backup.manifest().modules()) {
        Module module = module(stated);
        migrations.remake(module);
        schemas.add(module.schema());
      }
      List<ForeignKey> keys = keys(connection, schemas);
      try (Statement statement = connection.createStatement()) {
        for (ForeignKey key : keys) {
          key.drop(statement);
        }
        fill(each);
        for (ForeignKey key : keys) {
          key.add(statement);
        }
      }
      return null;
    } catch (SQLException e) {
      throw store.transactions().failure("restoring a backup", e);
    } catch (IOException e) {
      throw new UncheckedIOException("restoring a backup", e);
    }
  }

  private static List<ForeignKey> keys(Connection connection, List<String> schemas)
      throws SQLException {
    List<ForeignKey> keys = new ArrayList<>();
    for (Table table : Table.all(connection, schemas)) {
      keys.addAll(ForeignKey.of(connection, table));
    }
    return keys;
  }

  private void fill(Runnable each) throws IOException, SQLException {
    TableFill fill = new TableFill(store.transactions());
    for (String entry : backup.entries("tables/")) {
      String name = entry.substring("tables/".length(), entry.length() - ".jsonl".length());
      try (InputStream bytes = backup.entry(entry)) {
        fill.fill(name, bytes, each);
      }
    }
  }

  private static Module module(Manifest.Stated stated) {
    List<Script> scripts =
        stated.scripts().stream()
            .map(s -> Script.of(s.name(), s.sql().getBytes(StandardCharsets.UTF_8)))
            .toList();
    return new Module(stated.name(), stated.reads(), scripts);
  }
}
