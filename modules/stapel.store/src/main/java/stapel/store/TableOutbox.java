package stapel.store;

import java.time.Clock;
import java.time.Instant;
import stapel.api.Id;
import stapel.api.Text;
import stapel.api.store.Database;
import stapel.api.store.Outbox;

/** Letters as rows of {@code store.letter}. */
public final class TableOutbox implements Outbox {

  private final Database database;
  private final Clock clock;

  /** Over the tables of {@code stapel.store} itself. */
  public TableOutbox(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public void letter(String scope, String to, String subject, String body) {
    Instant now = clock.instant();
    database.update(
        "insert into letter (id, version, scope_id, recipient, subject, subject_search, recipient_search, body, state,"
            + " created_at) values (?, 1, ?, ?, ?, ?, ?, ?, 'waiting', ?)",
        Id.next(now),
        scope,
        to,
        subject,
        Text.searchKey(subject),
        Text.searchKey(to),
        body,
        now);
  }
}
