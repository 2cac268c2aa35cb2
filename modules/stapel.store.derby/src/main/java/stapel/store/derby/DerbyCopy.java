package stapel.store.derby;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stapel.platform.api.Engine;

/** A copy of a database on disk, opened to be read and deleted when it is closed. */
record DerbyCopy(Path folder, Connection connection) implements Engine.Snapshot {

  private static final Logger LOG = LoggerFactory.getLogger(DerbyCopy.class);

  /** Opens the one database that the copying has put into this folder. */
  static DerbyCopy open(Path scratch) throws SQLException {
    try (Stream<Path> copies = Files.list(scratch)) {
      List<Path> databases = copies.filter(Files::isDirectory).toList();
      if (databases.size() != 1) {
        throw new SQLException(databases.size() + " copies in " + scratch);
      }
      Path folder = databases.get(0);
      Connection connection =
          new DerbyConnections(DerbyDatabase.address("", folder)).getConnection();
      connection.setAutoCommit(false);
      return new DerbyCopy(folder, connection);
    } catch (IOException e) {
      throw new SQLException("reading " + scratch, e);
    }
  }

  @Override
  public void close() {
    try {
      connection.rollback();
      connection.close();
      DerbyDatabase.end(DerbyDatabase.address("", folder) + ";shutdown=true");
      Folders.delete(folder);
    } catch (SQLException | IOException e) {
      LOG.warn("The copy {} stays behind: {}", folder, e.getMessage());
    }
  }
}
