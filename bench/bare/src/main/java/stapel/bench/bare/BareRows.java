package stapel.bench.bare;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * The rows that one {@code intake.enter-application} of the product leaves: an application, the
 * idempotency key with its answer, one event and one audit line, of the same sizes.
 */
final class BareRows {

  private static final String SCOPE = "01KQ0000000000000000000000";
  private static final String DIGEST = "0123456789abcdef".repeat(4);
  private static final String COMMAND = "intake.enter-application";
  private static final String PERSON = "console:bench";

  private BareRows() {}

  /** Writes them in the open transaction and gives the new id. */
  static String write(Connection connection, String key, String body) throws SQLException {
    String id = UUID.randomUUID().toString().substring(0, 26);
    Timestamp now = Timestamp.from(Instant.now());
    String number = between(body, "\"number\":\"", "\"");
    application(connection, id, number, body, now);
    String object = "intake.applications/" + id;
    run(
        connection,
        "insert into idempotency (person, request_key, command, digest, answer, created_at)"
            + " values (?, ?, ?, ?, ?, ?)",
        PERSON,
        key,
        COMMAND,
        DIGEST,
        "{\"refs\":[\"" + object + "\"],\"counts\":{}}",
        now);
    run(
        connection,
        "insert into event (id, seq, type, object, body, person, person_name, scope_id, command, happened_at)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        id,
        now.getTime(),
        "stapel.intake.api.ApplicationSubmitted",
        object,
        "{\"application\":\""
            + id
            + "\",\"call\":\""
            + SCOPE
            + "\",\"number\":\""
            + number
            + "\",\"at\":\""
            + now
            + "\"}",
        PERSON,
        PERSON,
        SCOPE,
        COMMAND,
        now);
    run(
        connection,
        "insert into line (id, happened_at, person_id, person_name, origin, scope_id, command, objects, subject, what,"
            + " search, digest) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        id,
        now,
        PERSON,
        PERSON,
        "CONSOLE",
        SCOPE,
        COMMAND,
        object,
        object,
        "",
        PERSON + " " + COMMAND + " " + object,
        DIGEST);
    return id;
  }

  private static void application(
      Connection connection, String id, String number, String body, Timestamp now)
      throws SQLException {
    String title = between(body, "\"title\":\"", "\"");
    String organisation = between(body, "\"organisation\":\"", "\"");
    run(
        connection,
        "insert into application (id, scope_id, version, number, number_sort, number_search, title, title_sort,"
            + " title_search, organisation, organisation_sort, organisation_search, currency, state, submitted_at,"
            + " late, contact_email, answers, created_at, changed_at)"
            + " values (?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'RUB', 'submitted', ?, false, ?, ?, ?, ?)",
        id,
        SCOPE,
        number,
        number,
        number,
        title,
        low(title),
        low(title),
        organisation,
        low(organisation),
        low(organisation),
        now,
        between(body, "\"email\":\"", "\""),
        "{}",
        now,
        now);
  }

  private static String low(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private static String between(String text, String before, String after) {
    int from = text.indexOf(before);
    return from < 0
        ? ""
        : text.substring(from + before.length(), text.indexOf(after, from + before.length()));
  }

  private static void run(Connection connection, String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }
}
