package stapel.mentoring.kit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import stapel.store.postgres.PostgresEngine;
import stapel.testkit.Testkit;

/** The kit on PostgreSQL: one server for the whole run, stopped with the JVM. */
final class PostgresKit {

  private static final AtomicInteger NUMBERS = new AtomicInteger();
  private static final EmbeddedPostgres SERVER = server();

  private PostgresKit() {}

  private static EmbeddedPostgres server() {
    try {
      return EmbeddedPostgres.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** With a new, empty database. */
  static Testkit start() {
    String name = "mentoring" + NUMBERS.incrementAndGet();
    try (Connection connection = SERVER.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return Testkit.start(
        new PostgresEngine(), SERVER.getJdbcUrl("postgres", name), MentoringKit.MODULES);
  }
}
