package stapel.evaluation.upload;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.command.Call;
import stapel.api.store.Database;
import stapel.experts.api.Assignment;

/** Writes and removes the sheets of an import, many at once. */
@Component(service = ImportedSheetStore.class)
public final class ImportedSheetStore {

  private static final int PIECE = 300;

  private final Database database;

  /** Works on the module's own tables. */
  @Activate
  public ImportedSheetStore(@Reference(target = "(stapel.schema=evaluation)") Database database) {
    this.database = database;
  }

  /** One sheet of a file and the assignment it belongs to. */
  record Placed(FileSheet sheet, Assignment assignment) {}

  /** Assignments of a call whose newest sheet is a draft or counts, hidden ones left out. */
  Set<String> taken(String call) {
    return Set.copyOf(
        database.query(
            "select assignment_id from sheet where scope_id = ? and latest = ? and state in ('draft', 'submitted')"
                + " and (import_id is null or import_id in (select id from score_import where applied_at is not null))",
            row -> row.text(1),
            call,
            true));
  }

  /** Writes sheets as the newest of their assignments, hidden until the import is applied. */
  void add(MarkImport run, List<Placed> sheets, Call call) {
    Map<String, Integer> revisions = revisions(sheets);
    database.batch(
        "update sheet set latest = ? where assignment_id = ? and latest = ?",
        revisions.keySet().stream().map(id -> new Object[] {false, id, true}).toList());
    List<Object[]> rows = new ArrayList<>();
    List<Object[]> marks = new ArrayList<>();
    for (Placed placed : sheets) {
      String id = call.newId();
      Assignment of = placed.assignment();
      boolean counts = placed.sheet().counts();
      rows.add(
          new Object[] {
            id,
            run.call(),
            of.id(),
            of.application(),
            of.person(),
            counts ? "submitted" : "void",
            revisions.getOrDefault(of.id(), 0) + 1,
            "",
            counts ? "" : "incomplete",
            call.person(),
            call.now(),
            call.now(),
            true,
            run.id()
          });
      for (FileSheet.Mark mark : placed.sheet().marks()) {
        marks.add(
            new Object[] {
              call.newId(),
              run.call(),
              id,
              of.application(),
              mark.criterion(),
              mark.score(),
              "",
              counts,
              run.id()
            });
      }
    }
    database.batch(
        "insert into sheet (id, scope_id, version, assignment_id, application_id, person_id, state, revision, remark,"
            + " reason, entered_by, saved_at, submitted_at, latest, import_id)"
            + " values (?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        rows);
    database.batch(
        "insert into mark (id, scope_id, sheet_id, application_id, criterion_id, score, remark, counted, import_id)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        marks);
  }

  private Map<String, Integer> revisions(List<Placed> sheets) {
    Map<String, Integer> revisions = new HashMap<>();
    List<String> ids = sheets.stream().map(placed -> placed.assignment().id()).toList();
    for (int from = 0; from < ids.size(); from += PIECE) {
      List<String> some = ids.subList(from, Math.min(ids.size(), from + PIECE));
      String places = some.stream().map(id -> "?").collect(Collectors.joining(", "));
      database
          .query(
              "select assignment_id, max(revision) from sheet where assignment_id in ("
                  + places
                  + ") group by assignment_id",
              row -> Map.entry(row.text(1), (int) row.number(2)),
              some.toArray())
          .forEach(entry -> revisions.put(entry.getKey(), entry.getValue()));
    }
    return revisions;
  }

  /** Removes all sheets of an import that broke off, each piece by {@code transaction}. */
  void remove(String origin, Consumer<Runnable> transaction) {
    boolean[] more = {true};
    while (more[0]) {
      transaction.accept(() -> more[0] = piece(origin));
    }
  }

  private boolean piece(String origin) {
    List<Object[]> ids = new ArrayList<>();
    List<Object[]> assignments = new ArrayList<>();
    database.each(
        "select id, assignment_id from sheet where import_id = ? fetch first "
            + PIECE
            + " rows only",
        row -> List.of(row.text(1), row.text(2)),
        found -> {
          ids.add(new Object[] {found.get(0)});
          assignments.add(new Object[] {true, found.get(1), found.get(1)});
        },
        origin);
    database.batch("delete from mark where sheet_id = ?", ids);
    database.batch("delete from sheet where id = ?", ids);
    database.batch(
        "update sheet set latest = ? where assignment_id = ?"
            + " and revision = (select max(s.revision) from sheet s where s.assignment_id = ?)",
        assignments);
    return ids.size() == PIECE;
  }

  /** How many sheets of an import were corrected since, or written anew. */
  long correctedSince(String origin) {
    return database
        .one(
            "select count(*) from sheet s join sheet i on i.assignment_id = s.assignment_id"
                + " where i.import_id = ? and s.revision > i.revision",
            row -> row.number(1),
            origin)
        .orElseThrow();
  }

  /** Applications that an import brought sheets of. */
  Set<String> applications(String origin) {
    return Set.copyOf(
        database.query(
            "select distinct application_id from sheet where import_id = ?",
            row -> row.text(1),
            origin));
  }
}
