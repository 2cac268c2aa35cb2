package stapel.settings.preference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreferenceFileTest {

  @TempDir Path data;

  @Test
  void readsBackWhatWasWritten() throws IOException {
    PreferenceFile file = new PreferenceFile(data);
    assertEquals(Map.of(), file.read());
    file.write(Map.of("stapel.access", Map.of("idleMinutes", List.of("30"))));
    Map<String, Map<String, List<String>>> second =
        Map.of(
            "stapel.access",
            Map.of("idleMinutes", List.of("60")),
            "stapel.server",
            Map.of("names", List.of("а", "ё")));
    file.write(second);
    assertEquals(second, new PreferenceFile(data).read());
    try (Stream<Path> files = Files.list(data.resolve("profiles"))) {
      assertEquals(
          List.of("preferences.json"), files.map(f -> f.getFileName().toString()).toList());
    }
  }

  @Test
  void keepsTheOldFileWhenANewOneWasOnlyBegun() throws IOException {
    PreferenceFile file = new PreferenceFile(data);
    file.write(Map.of("stapel.access", Map.of("idleMinutes", List.of("30"))));
    Files.writeString(data.resolve("profiles/preferences.json.new"), "{\"stapel.acc");
    assertEquals(Map.of("stapel.access", Map.of("idleMinutes", List.of("30"))), file.read());
    file.write(Map.of());
    assertEquals(Map.of(), file.read());
  }

  @Test
  void namesAFileThatSomebodySpoiled() throws IOException {
    Files.createDirectories(data.resolve("profiles"));
    Files.writeString(data.resolve("profiles/preferences.json"), "[1, 2");
    PreferenceFile file = new PreferenceFile(data);
    UncheckedIOException failure = assertThrows(UncheckedIOException.class, file::read);
    assertEquals(true, failure.getMessage().contains("preferences.json"), failure.getMessage());
  }
}
