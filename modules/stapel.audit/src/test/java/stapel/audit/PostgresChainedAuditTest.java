package stapel.audit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import stapel.store.postgres.PostgresEngine;

class PostgresChainedAuditTest extends ChainedAuditContract {

  private static final EmbeddedPostgres SERVER = start();
  private static final AtomicInteger NUMBERS = new AtomicInteger();

  PostgresChainedAuditTest() {
    super(new PostgresEngine(), emptyDatabase());
  }

  @AfterAll
  static void stop() throws IOException {
    SERVER.close();
  }

  private static EmbeddedPostgres start() {
    try {
      return EmbeddedPostgres.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String emptyDatabase() {
    String name = "audit" + NUMBERS.incrementAndGet();
    try (Connection connection = SERVER.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return SERVER.getJdbcUrl("postgres", name);
  }
}
