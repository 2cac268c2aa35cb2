package @name@;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.store.Database;

/** The table of notes. All of the module's SQL stands here. */
@Component(service = NoteStore.class)
public final class NoteStore {

  private final Database database;

  /** Over the module's tables; the reference is there only after its migrations. */
  @Activate
  public NoteStore(@Reference(target = "(stapel.schema=@schema@)") Database database) {
    this.database = database;
  }

  /** Adds a note. */
  void add(
      String id,
      String call,
      String application,
      String remark,
      Optional<LocalDate> remindOn,
      Instant now) {
    database.update(
        "insert into note (id, scope_id, version, application_id, remark, remind_on, noted_at)"
            + " values (?, ?, 1, ?, ?, ?, ?)",
        id,
        call,
        application,
        remark,
        remindOn.orElse(null),
        now);
  }
}
