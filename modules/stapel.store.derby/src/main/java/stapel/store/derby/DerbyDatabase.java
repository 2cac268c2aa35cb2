package stapel.store.derby;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stapel.api.store.StoreException;
import stapel.platform.api.Engine;

/** One open database of the embedded engine. */
final class DerbyDatabase implements Engine.Opened {

  private static final Logger LOG = LoggerFactory.getLogger(DerbyDatabase.class);

  /** What Derby throws when it has shut a database down as asked. */
  private static final String SHUT_DOWN = "08006";

  private final String address;
  private final boolean memory;
  private final DataSource connections;

  private DerbyDatabase(String address, boolean memory) {
    this.address = address;
    this.memory = memory;
    this.connections = new DerbyConnections(address);
  }

  /** A database in memory; gone soon after it is closed. */
  static DerbyDatabase memory(String address) {
    String plain = address.replace(";create=true", "");
    open(plain + ";create=true");
    return new DerbyDatabase(plain, true);
  }

  /**
   * The database in this folder, made when it is not there.
   *
   * @param storage name of a storage of Derby's with a colon; empty for files
   */
  static DerbyDatabase folder(String storage, Path folder) {
    try {
      if (!Files.exists(folder)) {
        create(storage, folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("making the database " + folder, e);
    }
    open(address(storage, folder));
    return new DerbyDatabase(address(storage, folder), false);
  }

  /**
   * A kill while Derby makes a database leaves one that never opens: it is made aside and gets its
   * name when whole.
   */
  private static void create(String storage, Path folder) throws IOException {
    Path aside = folder.resolveSibling(folder.getFileName() + ".new");
    Folders.delete(aside);
    Files.createDirectories(folder.toAbsolutePath().getParent());
    String address = address(storage, aside);
    open(address + ";create=true");
    end(address + ";shutdown=true");
    Folders.force(aside);
    Folders.rename(aside, folder);
  }

  static String address(String storage, Path folder) {
    return "jdbc:derby:" + storage + folder.toAbsolutePath();
  }

  private static void open(String address) {
    try {
      new DerbyConnections(address).getConnection().close();
    } catch (SQLException e) {
      throw new StoreException(
          StoreException.Cause.OTHER,
          "the database " + address + " cannot be opened: " + innermost(e),
          e);
    }
  }

  private static String innermost(SQLException exception) {
    SQLException last = exception;
    while (last.getNextException() != null) {
      last = last.getNextException();
    }
    return last.getMessage();
  }

  static void end(String address) {
    try {
      new DerbyConnections(address).getConnection().close();
      LOG.warn("{} was not shut down", address);
    } catch (SQLException e) {
      if (!SHUT_DOWN.equals(e.getSQLState())) {
        LOG.warn("{} was not shut down cleanly: {}", address, e.getMessage());
      }
    }
  }

  @Override
  public DataSource connections() {
    return connections;
  }

  /**
   * Derby's own online copy, opened as a second database: reading the live one at one moment would
   * lock every row against its writers.
   */
  @Override
  public Engine.Snapshot snapshot(Path scratch) throws SQLException {
    try (Connection connection = connections.getConnection();
        CallableStatement copy =
            connection.prepareCall("call syscs_util.syscs_backup_database(?)")) {
      copy.setString(1, scratch.toAbsolutePath().toString());
      copy.execute();
    }
    return DerbyCopy.open(scratch);
  }

  /** Derby sleeps half a second before it drops a database in memory: nobody waits for that. */
  @Override
  public void close() {
    if (memory) {
      Thread dropper = new Thread(() -> end(address + ";drop=true"), "stapel-derby-dropper");
      dropper.setContextClassLoader(DerbyDatabase.class.getClassLoader());
      dropper.setDaemon(true);
      dropper.start();
    } else {
      end(address + ";shutdown=true");
    }
  }
}
