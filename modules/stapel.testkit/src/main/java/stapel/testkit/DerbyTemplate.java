package stapel.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.derby.jdbc.EmbeddedDriver;
import stapel.store.derby.DerbyEngine;

/**
 * Databases that hold the tables of modules and no row of a test, made once a JVM and copied for
 * each platform: to make a table is the dearest thing Derby does.
 */
final class DerbyTemplate {

  /** Folder of the copy on disk by the modules whose tables it holds. */
  private static final Map<List<Class<?>>, Path> MADE = new ConcurrentHashMap<>();

  private DerbyTemplate() {}

  /** Address of a new database in memory with the platform's tables and those of these modules. */
  static String copy(List<Class<?>> modules) {
    Path template = MADE.computeIfAbsent(modules, DerbyTemplate::make);
    String address = address("kit");
    try {
      connect(address + ";createFrom=" + template).close();
    } catch (SQLException e) {
      throw new IllegalStateException("copying the tables of " + modules, e);
    }
    return address;
  }

  private static Path make(List<Class<?>> modules) {
    String address = address("template");
    try (Platform platform = Platform.over(new DerbyEngine(), address)) {
      modules.forEach(anchor -> platform.tables(ModuleParts.bundle(anchor), anchor));
      Path folder = Files.createTempDirectory("stapel-template");
      try (Connection connection = connect(address);
          CallableStatement backup =
              connection.prepareCall("call syscs_util.syscs_backup_database(?)")) {
        backup.setString(1, folder.toString());
        backup.execute();
      }
      return folder.resolve(address.substring(address.lastIndexOf(':') + 1));
    } catch (IOException e) {
      throw new UncheckedIOException("copying the tables of " + modules, e);
    } catch (SQLException e) {
      throw new IllegalStateException("copying the tables of " + modules, e);
    }
  }

  private static String address(String name) {
    return "jdbc:derby:memory:" + name + "-" + UUID.randomUUID();
  }

  private static Connection connect(String address) throws SQLException {
    return new EmbeddedDriver().connect(address, new Properties());
  }
}
