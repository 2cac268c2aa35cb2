package stapel.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import stapel.api.store.Database;
import stapel.platform.api.Transactions;

/** One module's tables, in the transaction of the calling thread. */
final class SchemaDatabase implements Database {

  /** Rows fetched at a time; PostgreSQL would else hand over all of them at once. */
  private static final int FETCH = 500;

  /** Rows sent at a time. */
  private static final int BATCH = 1000;

  private final ThreadTransactions transactions;
  private final String schema;

  /**
   * The tables of one schema.
   *
   * @param schema in lower case
   */
  SchemaDatabase(ThreadTransactions transactions, String schema) {
    this.transactions = transactions;
    this.schema =
        transactions.dialect() == Transactions.Dialect.DERBY
            ? schema.toUpperCase(java.util.Locale.ROOT)
            : schema;
  }

  @Override
  public <T> List<T> query(String sql, RowMapper<T> mapper, Object... values) {
    List<T> rows = new ArrayList<>();
    read(sql, mapper, rows::add, values);
    return rows;
  }

  @Override
  public <T> Optional<T> one(String sql, RowMapper<T> mapper, Object... values) {
    List<T> rows = query(sql, mapper, values);
    if (rows.size() > 1) {
      throw new IllegalStateException(rows.size() + " rows instead of one: " + sql);
    }
    return rows.isEmpty() ? Optional.empty() : Optional.of(rows.get(0));
  }

  @Override
  public <T> void each(String sql, RowMapper<T> mapper, Consumer<T> consumer, Object... values) {
    read(sql, mapper, consumer, values);
  }

  private <T> void read(String sql, RowMapper<T> mapper, Consumer<T> consumer, Object... values) {
    try (Statements.Prepared prepared = transactions.prepare(schema, sql)) {
      PreparedStatement statement = prepared.statement();
      statement.setFetchSize(FETCH);
      Values.bind(statement, 1, values);
      try (ResultSet result = statement.executeQuery()) {
        Row row = new ResultRow(result);
        while (result.next()) {
          consumer.accept(mapper.map(row));
        }
      }
      prepared.done();
    } catch (SQLException e) {
      throw transactions.failure(sql, e);
    }
  }

  @Override
  public int update(String sql, Object... values) {
    try (Statements.Prepared prepared = transactions.prepare(schema, sql)) {
      PreparedStatement statement = prepared.statement();
      Values.bind(statement, 1, values);
      int rows = statement.executeUpdate();
      prepared.done();
      return rows;
    } catch (SQLException e) {
      throw transactions.failure(sql, e);
    }
  }

  @Override
  public void batch(String sql, List<Object[]> rows) {
    if (rows.size() == 1) {
      update(sql, rows.get(0));
    }
    if (rows.size() < 2) {
      return;
    }
    try (Statements.Prepared prepared = transactions.prepare(schema, sql)) {
      PreparedStatement statement = prepared.statement();
      for (int i = 0; i < rows.size(); i++) {
        Values.bind(statement, 1, rows.get(i));
        statement.addBatch();
        if ((i + 1) % BATCH == 0 || i + 1 == rows.size()) {
          statement.executeBatch();
        }
      }
      prepared.done();
    } catch (SQLException e) {
      throw transactions.failure(sql, e);
    }
  }
}
