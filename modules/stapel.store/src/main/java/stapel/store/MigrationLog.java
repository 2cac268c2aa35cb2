package stapel.store;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import stapel.api.store.Database;

/**
 * Which migrations were applied, in {@code store.migration}, and kept in memory so that a start
 * asks once.
 */
final class MigrationLog {

  static final String SCHEMA = "store";

  /**
   * Made before the first migration. The texts are kept so that a backup can make the tables again.
   */
  static final Script TABLE =
      new Script(
          1,
          "000-migration.sql",
          """
          create table migration (
            module_schema ${text:80} not null,
            step integer not null,
            file_name ${text:200} not null,
            sha256 ${text:64} not null,
            reads_from integer not null,
            module ${text:200} not null,
            applied_at ${instant} not null,
            sql_text ${longtext} not null,
            primary key (module_schema, step)
          );
          """);

  private final Database database;
  private final Map<String, Map<Integer, String>> digests = new ConcurrentHashMap<>();
  private final Map<String, Integer> oldest = new ConcurrentHashMap<>();

  MigrationLog(Database database) {
    this.database = database;
  }

  /** Reads all lines. */
  Void load() {
    digests.clear();
    oldest.clear();
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

  /** What made the tables of each schema, as a snapshot of the database knows it. */
  static Map<String, Module> modules(Connection snapshot) throws SQLException {
    Map<String, Module> modules = new TreeMap<>();
    String sql =
        "select module_schema, module, reads_from, file_name, sql_text from store.migration"
            + " order by module_schema, step";
    try (PreparedStatement statement = snapshot.prepareStatement(sql);
        ResultSet result = statement.executeQuery()) {
      while (result.next()) {
        Script script =
            Script.of(result.getString(4), result.getString(5).getBytes(StandardCharsets.UTF_8));
        Module before = modules.get(result.getString(1));
        List<Script> scripts = new ArrayList<>(before == null ? List.of() : before.scripts());
        scripts.add(script);
        int reads = Math.max(result.getInt(3), before == null ? 1 : before.reads());
        modules.put(result.getString(1), new Module(result.getString(2), reads, scripts));
      }
    }
    return modules;
  }

  /** Every schema that has tables of ours. */
  List<String> schemas() {
    return digests.keySet().stream().sorted().toList();
  }

  /** Forgets all lines, before a backup's are written. */
  void clear() {
    database.update("delete from migration");
    digests.clear();
    oldest.clear();
  }

  void add(Module module, Script script, Instant now) {
    database.update(
        "insert into migration (module_schema, step, file_name, sha256, reads_from, module, applied_at, sql_text)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?)",
        module.schema(),
        script.number(),
        script.name(),
        script.digest(),
        module.reads(),
        module.name(),
        now,
        script.sql());
    note(module.schema(), script.number(), script.digest(), module.reads());
  }

  private boolean note(String schema, int step, String digest, int reads) {
    digests.computeIfAbsent(schema, s -> new HashMap<>()).put(step, digest);
    oldest.merge(schema, reads, Math::max);
    return true;
  }
}
