package stapel.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import stapel.platform.api.Engine;
import stapel.store.derby.DerbyEngine;
import stapel.store.postgres.PostgresEngine;

/** Both real engines; each address is a new, empty database. */
enum TestEngine {
  DERBY {
    @Override
    Engine engine() {
      return new DerbyEngine();
    }

    @Override
    String address() {
      return "jdbc:derby:memory:contract" + NUMBERS.incrementAndGet();
    }
  },
  POSTGRES {
    @Override
    Engine engine() {
      return new PostgresEngine();
    }

    @Override
    String address() {
      String name = "contract" + NUMBERS.incrementAndGet();
      try (Connection connection = Server.RUNNING.getPostgresDatabase().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("create database " + name);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
      return Server.RUNNING.getJdbcUrl("postgres", name);
    }
  };

  static final Clock NOON =
      Clock.fixed(Instant.parse("2026-03-01T09:00:00.123456Z"), ZoneOffset.UTC);

  private static final AtomicInteger NUMBERS = new AtomicInteger();

  abstract Engine engine();

  abstract String address();

  /** A store over a new, empty database. */
  Store open() {
    return open(address());
  }

  Store open(String address) {
    return Store.open(engine(), Path.of("target"), address, NOON);
  }

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
