package stapel.intake.application;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Money;
import stapel.api.store.Database;
import stapel.intake.api.Applicant;
import stapel.intake.api.Application;
import stapel.intake.api.ApplicationState;

/** Reads and moves applications. Those of an import that is not applied are not there. */
@Component(service = ApplicationStore.class)
public final class ApplicationStore {

  private static final String FACTS =
      "select a.id, a.scope_id, a.number, a.title, a.organisation, a.territory, a.amount, a.currency, a.state,"
          + " a.submitted_at, a.late from application a";
  private static final String VISIBLE =
      " (a.import_id is null or exists (select 1 from import_run i where i.id = a.import_id"
          + " and i.applied_at is not null))";

  private final Database database;

  /** Over the module's tables. */
  @Activate
  public ApplicationStore(@Reference(target = "(stapel.schema=intake)") Database database) {
    this.database = database;
  }

  /** The application of this id. */
  public Optional<Application> find(String id) {
    return database.one(FACTS + " where a.id = ? and" + VISIBLE, ApplicationStore::facts, id);
  }

  List<Application> find(List<String> ids) {
    List<Application> found = new ArrayList<>();
    for (int from = 0; from < ids.size(); from += 200) {
      List<String> some = ids.subList(from, Math.min(ids.size(), from + 200));
      String marks = "?" + ", ?".repeat(some.size() - 1);
      found.addAll(
          database.query(
              FACTS + " where a.id in (" + marks + ") and" + VISIBLE,
              ApplicationStore::facts,
              some.toArray()));
    }
    return found;
  }

  /** All of a call, by number. */
  public List<Application> ofCall(String call) {
    return database.query(
        FACTS + " where a.scope_id = ? and" + VISIBLE + " order by a.number_sort, a.id",
        ApplicationStore::facts,
        call);
  }

  List<Applicant> applicants(String call) {
    return database.query(
        "select a.id, a.inn, a.contact_email, a.title, a.answers from application a where a.scope_id = ? and"
            + VISIBLE,
        row ->
            Applicant.of(
                row.text(1),
                text(row, 2),
                text(row, 3).toLowerCase(Locale.ROOT),
                text(row, 4) + " " + text(row, 5)),
        call);
  }

  private static String text(Database.Row row, int column) throws SQLException {
    String text = row.text(column);
    return text == null ? "" : text;
  }

  Optional<Application> byNumber(String call, String number) {
    return database.one(
        FACTS + " where a.scope_id = ? and a.number = ? and" + VISIBLE,
        ApplicationStore::facts,
        call,
        number);
  }

  /** True when a row has this number, one of an import that is not applied yet included. */
  boolean numbered(String call, String number) {
    return database
        .one(
            "select id from application where scope_id = ? and number = ?",
            row -> row.text(1),
            call,
            number)
        .isPresent();
  }

  List<Count> count(String call) {
    return database.query(
        "select a.state, count(*) from application a where a.scope_id = ? and"
            + VISIBLE
            + " group by a.state",
        row -> new Count(ApplicationState.of(row.text(1)), row.number(2)),
        call);
  }

  /** Its answers as JSON, empty text when there are none. */
  String answers(String id) {
    return database
        .one("select answers from application where id = ?", row -> String.valueOf(row.text(1)), id)
        .filter(json -> !json.equals("null"))
        .orElse("");
  }

  void move(List<Move> moves) {
    List<Object[]> rows = new ArrayList<>();
    List<Object[]> steps = new ArrayList<>();
    for (Move move : moves) {
      Application a = move.application();
      rows.add(new Object[] {move.to().key(), move.reason(), move.now(), a.id(), a.state().key()});
      steps.add(
          new Object[] {
            move.id(),
            a.call(),
            a.id(),
            a.state().key(),
            move.to().key(),
            move.reason(),
            move.now(),
            move.by()
          });
    }
    database.batch(
        "update application set version = version + 1, state = ?, reason = ?, changed_at = ?"
            + " where id = ? and state = ?",
        rows);
    database.batch(
        "insert into step (id, scope_id, application_id, from_state, to_state, reason, made_at, made_by)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?)",
        steps);
  }

  void submitted(String id, Instant at, boolean late) {
    database.update("update application set submitted_at = ?, late = ? where id = ?", at, late, id);
  }

  private static Application facts(Database.Row row) throws SQLException {
    Optional<Money> amount =
        row.empty(7)
            ? Optional.empty()
            : Optional.of(new Money(row.number(7), Currency.getInstance(row.text(8))));
    return Application.of(
        row.text(1),
        row.text(2),
        row.text(3),
        row.text(4),
        row.text(5),
        row.text(6) == null ? "" : row.text(6),
        amount,
        ApplicationState.of(row.text(9)),
        Optional.ofNullable(row.instant(10)),
        row.flag(11));
  }

  /** How many applications stand in a state. */
  record Count(ApplicationState state, long number) {}

  /** One change of state. */
  record Move(
      String id,
      Application application,
      ApplicationState to,
      String reason,
      Instant now,
      String by) {}
}
