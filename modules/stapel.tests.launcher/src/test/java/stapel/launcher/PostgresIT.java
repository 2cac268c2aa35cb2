package stapel.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The whole product on PostgreSQL: the cohort is loaded, ranked, and every list is read. */
@Timeout(600)
class PostgresIT {
  /** Nobody has signed in, typed a draft, imported marks or gone wrong. */
  private static final Set<String> EMPTY_LISTS =
      Set.of(
          "access.sessions",
          "access.tokens",
          "doors.failures",
          "doors.switches",
          "evaluation.import-columns",
          "evaluation.import-problems",
          "evaluation.import-rows",
          "evaluation.imports",
          "intake.drafts",
          "intake.extensions",
          "store.letters");

  @TempDir Path data;

  @Test
  void theDemoIsLoadedRankedAndReadAndFoundAgain() throws Exception {
    EmbeddedPostgres postgres = EmbeddedPostgres.start();
    try (postgres) {
      String[] demo = {
        "demo", "--port", "0", "--database", postgres.getJdbcUrl("postgres", "postgres")
      };
      ServerProcess first = ServerProcess.start(data, Map.of(), demo);
      Map<String, Integer> rows;
      try (first) {
        first.ready();
        assertTrue(Files.notExists(data.resolve("db")), "nothing stands in Derby");
        String call = id(first.get("datasets/intake.calls"), 0);
        first.call("evaluation.compute-ranking", "{\"call\": \"" + call + "\"}");
        rows = lists(first);
        assertEquals(List.of(), missing(rows));
        assertEquals(2, rows.get("evaluation.rankings"), "the demo's own and this one");
        assertEquals(0, first.stop());
      }
      ServerProcess again = ServerProcess.start(data, Map.of(), demo);
      try (again) {
        again.ready();
        assertEquals(rows.get("intake.applications"), lists(again).get("intake.applications"));
        assertEquals(rows.get("evaluation.places"), lists(again).get("evaluation.places"));
        assertEquals(0, again.stop());
      }
    }
  }

  /** The number of rows on a page of each list. */
  private static Map<String, Integer> lists(ServerProcess server) throws Exception {
    Map<String, Integer> rows = new TreeMap<>();
    for (JsonElement dataset : server.get("datasets").getAsJsonArray("datasets")) {
      String id = dataset.getAsJsonObject().get("id").getAsString();
      rows.put(id, server.get("datasets/" + id).getAsJsonArray("rows").size());
    }
    return rows;
  }

  private static List<String> missing(Map<String, Integer> rows) {
    List<String> missing = new ArrayList<>();
    rows.forEach(
        (id, count) -> {
          if (count == 0 && !EMPTY_LISTS.contains(id)) {
            missing.add(id);
          }
        });
    return missing;
  }

  private static String id(JsonObject page, int row) {
    return page.getAsJsonArray("rows").get(row).getAsJsonObject().get("id").getAsString();
  }
}
