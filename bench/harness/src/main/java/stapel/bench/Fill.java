package stapel.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/** Puts applications and marks into the product's tables, many at a time. */
final class Fill {

  private static final int COMMIT = 5_000;
  private static final int MARKS = 3;
  private static final String APPLICATION =
      "insert into intake.application (id, scope_id, version, number, number_sort, number_search, title, title_sort,"
          + " title_search, organisation, organisation_sort, organisation_search, currency, state, submitted_at, late,"
          + " answers, created_at, changed_at) values (?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'RUB', 'submitted', ?,"
          + " false, '{}', ?, ?)";
  private static final String MARK =
      "insert into evaluation.mark (id, scope_id, sheet_id, application_id, criterion_id, score, remark, counted)"
          + " values (?, ?, ?, ?, ?, ?, '', true)";

  /** With more rows it is quicker to make the indexes behind them. */
  private static final int LARGE = 100_000;

  /** As the product's migrations make them; a name that has changed there ends the run. */
  private static final Map<String, String> INDEXES =
      Map.of(
          "application_number",
              "unique index intake.application_number on intake.application (scope_id, number)",
          "application_order",
              "index intake.application_order on intake.application (scope_id, number_sort, id)",
          "application_title",
              "index intake.application_title on intake.application (scope_id, title_sort, id)",
          "application_state",
              "index intake.application_state on intake.application (scope_id, state)",
          "application_import",
              "index intake.application_import on intake.application (import_id)");

  private final Connection connection;
  private final String call;

  Fill(Connection connection, String call) {
    this.connection = connection;
    this.call = call;
  }

  /** Applications with three marks each, or without. */
  void rows(int count, boolean marked) throws SQLException {
    if (count < LARGE) {
      insert(count, marked);
      return;
    }
    try (Statement statement = connection.createStatement()) {
      for (String index : INDEXES.keySet()) {
        statement.execute("drop index intake." + index);
      }
      insert(count, marked);
      for (String index : INDEXES.values()) {
        statement.execute("create " + index);
        connection.commit();
      }
    }
  }

  private void insert(int count, boolean marked) throws SQLException {
    try (PreparedStatement application = connection.prepareStatement(APPLICATION);
        PreparedStatement mark = connection.prepareStatement(MARK)) {
      for (int i = 0; i < count; i++) {
        String id = String.format(Locale.ROOT, "01KQAPP%019d", i);
        application(application, id, i, count);
        for (int m = 0; marked && m < MARKS; m++) {
          mark(mark, id, i, m);
        }
        if ((i + 1) % COMMIT == 0 || i + 1 == count) {
          application.executeBatch();
          mark.executeBatch();
          connection.commit();
        }
      }
    }
  }

  private void application(PreparedStatement statement, String id, int i, int count)
      throws SQLException {
    Timestamp now = Timestamp.from(Instant.parse("2026-03-01T09:00:00Z").plusSeconds(i));
    String number = "0-" + (1 + i);
    String title = "route number " + i * 7919L % count;
    String organisation = "enterprise " + i % 997;
    bind(
        statement,
        id,
        call,
        number,
        String.format(Locale.ROOT, "0-%012d", 1 + i),
        number,
        title,
        title,
        title,
        organisation,
        organisation,
        organisation,
        now,
        now,
        now);
  }

  private void mark(PreparedStatement statement, String application, int i, int m)
      throws SQLException {
    String id = application + "-" + m;
    bind(
        statement,
        id,
        call,
        id,
        application,
        "criterion",
        java.math.BigDecimal.valueOf((i * 31L + m * 17L) % 101, 1));
  }

  private static void bind(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    statement.addBatch();
  }
}
