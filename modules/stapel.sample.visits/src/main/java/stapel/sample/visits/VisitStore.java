package stapel.sample.visits;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.store.Database;

/** The table of visits. All of the module's SQL stands here. */
@Component(service = VisitStore.class)
public final class VisitStore {

  private final Database database;

  /** Over the module's tables; the reference is there only after its migrations. */
  @Activate
  public VisitStore(@Reference(target = "(stapel.schema=sample_visits)") Database database) {
    this.database = database;
  }

  /** The visit of this application that waits for a date. */
  Optional<String> due(String application) {
    return database.one(
        "select id from visit where application_id = ? and held_on is null",
        row -> row.text(1),
        application);
  }

  boolean held(String application, LocalDate date) {
    return database
        .one(
            "select id from visit where application_id = ? and held_on = ?",
            row -> row.text(1),
            application,
            date)
        .isPresent();
  }

  /** Adds a visit that waits for a date. */
  void add(String id, String call, String application, Instant now) {
    database.update(
        "insert into visit (id, scope_id, version, application_id, noted_at) values (?, ?, 1, ?, ?)",
        id,
        call,
        application,
        now);
  }

  void record(String id, LocalDate date, int people, Optional<String> remark) {
    database.update(
        "update visit set version = version + 1, held_on = ?, people = ?, remark = ? where id = ?",
        date,
        people,
        remark.orElse(null),
        id);
  }
}
