package stapel.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import stapel.store.postgres.PostgresEngine;

/** Both real engines, each time with a new, empty database. */
enum Engines {
  DERBY {
    @Override
    Testkit start() {
      return Testkit.start();
    }
  },
  POSTGRES {
    @Override
    Testkit start() {
      String name = "kit" + NUMBERS.incrementAndGet();
      try (Connection connection = Server.RUNNING.getPostgresDatabase().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("create database " + name);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
      return Testkit.start(new PostgresEngine(), Server.RUNNING.getJdbcUrl("postgres", name));
    }
  };

  private static final AtomicInteger NUMBERS = new AtomicInteger();

  abstract Testkit start();

  /** One server for the whole run, stopped with the JVM. */
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
