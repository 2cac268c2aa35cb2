package stapel.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Prepared statements of one connection, kept between transactions. Derby binds a statement to the
 * schema it was prepared in, so one that is kept needs neither the schema set nor its plan looked
 * up, which took more of a short command than its rows. Used by the connection's thread.
 */
final class Statements {

  /** A connection of a busy server meets about fifty. */
  private static final int MOST = 100;

  private static final Pattern KEPT = Pattern.compile("(select|insert|update|delete) ");

  private final Connection connection;
  private final Map<Key, PreparedStatement> idle = new LinkedHashMap<>();

  Statements(Connection connection) {
    this.connection = connection;
  }

  /** A kept one that nobody uses; to be given back. */
  Optional<Prepared> take(String schema, String sql) {
    Key key = new Key(schema, sql);
    return Optional.ofNullable(idle.remove(key)).map(s -> new Prepared(this, key, s, true));
  }

  /**
   * A new one; the connection stands in the schema.
   *
   * @param kept whether it waits for the next time
   */
  Prepared prepare(String schema, String sql, boolean kept) throws SQLException {
    boolean plain = KEPT.matcher(sql).lookingAt();
    return new Prepared(
        this, new Key(schema, sql), connection.prepareStatement(sql), kept && plain);
  }

  private void give(Key key, PreparedStatement statement) throws SQLException {
    statement.clearParameters();
    if (idle.putIfAbsent(key, statement) != null) {
      statement.close();
    } else if (idle.size() > MOST) {
      Key oldest = idle.keySet().iterator().next();
      idle.remove(oldest).close();
    }
  }

  private record Key(String schema, String sql) {}

  /** A statement in use; closing it gives it back, or ends it when what it did has failed. */
  static final class Prepared implements AutoCloseable {

    private final Statements owner;
    private final Key key;
    private final PreparedStatement statement;
    private final boolean kept;
    private boolean sound;

    private Prepared(Statements owner, Key key, PreparedStatement statement, boolean kept) {
      this.owner = owner;
      this.key = key;
      this.statement = statement;
      this.kept = kept;
    }

    PreparedStatement statement() {
      return statement;
    }

    /** It did what it was to do, and its rows were read. */
    void done() {
      sound = true;
    }

    @Override
    public void close() throws SQLException {
      if (sound && kept) {
        owner.give(key, statement);
      } else {
        statement.close();
      }
    }
  }
}
