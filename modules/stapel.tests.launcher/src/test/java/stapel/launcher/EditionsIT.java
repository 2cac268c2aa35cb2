package stapel.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every edition starts with all its modules well. */
@Timeout(120)
class EditionsIT {

  @TempDir Path data;

  /** Other tests start these and work with their modules. */
  private static final Set<String> STARTED_ELSEWHERE =
      Set.of("demo", "intake-only", "industrial-tourism");

  /** All editions but those. */
  static List<String> editions() throws IOException {
    try (Stream<Path> files = Files.list(ServerProcess.root().resolve("cnf/editions"))) {
      return files
          .map(file -> file.getFileName().toString().replace(".json", ""))
          .filter(name -> !STARTED_ELSEWHERE.contains(name))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("editions")
  void everyModuleOfAnEditionRuns(String edition) throws Exception {
    try (ServerProcess server =
        ServerProcess.start(data, Map.of(), "run", edition, "--port", "0")) {
      server.ready();
      List<String> unwell =
          server.get("modules/list").getAsJsonArray("rows").asList().stream()
              .map(row -> row.getAsJsonObject())
              .filter(row -> !row.get("state").getAsString().equals("RUNNING"))
              .map(row -> row.toString())
              .toList();
      assertEquals(List.of(), unwell);
      assertFalse(server.get("datasets").getAsJsonArray("datasets").isEmpty());
      assertEquals(0, server.stop());
    }
  }
}
