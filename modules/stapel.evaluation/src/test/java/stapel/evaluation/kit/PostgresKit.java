package stapel.evaluation.kit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import stapel.store.postgres.PostgresEngine;
import stapel.testkit.Testkit;

/** The testkit on PostgreSQL: one server for the whole run, a new database each time. */
final class PostgresKit {
  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private PostgresKit() {}

  static Testkit start() {
    String name = "kit" + NUMBERS.incrementAndGet();
    try (Connection connection = Server.RUNNING.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return Testkit.start(
        new PostgresEngine(), Server.RUNNING.getJdbcUrl("postgres", name), PanelKit.MODULES);
  }

  /** Stopped with the JVM. */
  private static final class Server {
    private static final EmbeddedPostgres RUNNING = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
