package stapel.store;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import stapel.api.store.Database;

/**
 * Which migrations were applied, in {@code store.migration}, and kept in memory so that a start
 * asks once.
 */
final class MigrationLog {

  static final String SCHEMA = "store";

  /** Made before the first migration, hence without macros. */
  static final List<String> TABLES =
      List.of(
          "create table migration (module_schema varchar(80) not null, step integer not null,"
              + " file_name varchar(200) not null, sha256 varchar(64) not null, reads_from integer not null,"
              + " module varchar(200) not null, applied_at timestamp not null, primary key (module_schema, step))");

  private final Database database;
  private final Map<String, Map<Integer, String>> digests = new ConcurrentHashMap<>();
  private final Map<String, Integer> oldest = new ConcurrentHashMap<>();

  MigrationLog(Database database) {
    this.database = database;
  }

  /** Reads all lines. */
  Void load() {
    database.each(
        "select module_schema, step, sha256, reads_from from migration order by module_schema, step",
        row -> note(row.text(1), (int) row.number(2), row.text(3), (int) row.number(4)),
        done -> {});
    return null;
  }

  /**
   * Reads one schema's lines again: another server may have added some, or a transaction was rolled
   * back.
   */
  void load(String schema) {
    digests.remove(schema);
    oldest.remove(schema);
    database.query(
        "select step, sha256, reads_from from migration where module_schema = ? order by step",
        row -> note(schema, (int) row.number(1), row.text(2), (int) row.number(3)),
        schema);
  }

  /** Digests by number. */
  Map<Integer, String> applied(String schema) {
    return Map.copyOf(digests.getOrDefault(schema, Map.of()));
  }

  /** The oldest schema that code must know to work on these tables. */
  int reads(String schema) {
    return oldest.getOrDefault(schema, 1);
  }

  void add(Module module, Script script, Instant now) {
    database.update(
        "insert into migration (module_schema, step, file_name, sha256, reads_from, module, applied_at)"
            + " values (?, ?, ?, ?, ?, ?, ?)",
        module.schema(),
        script.number(),
        script.name(),
        script.digest(),
        module.reads(),
        module.name(),
        now);
    note(module.schema(), script.number(), script.digest(), module.reads());
  }

  private boolean note(String schema, int step, String digest, int reads) {
    digests.computeIfAbsent(schema, s -> new HashMap<>()).put(step, digest);
    oldest.merge(schema, reads, Math::max);
    return true;
  }
}
