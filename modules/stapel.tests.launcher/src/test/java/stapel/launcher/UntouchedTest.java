package stapel.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UntouchedTest {

  @TempDir Path folder;

  @Test
  void nothingIsLeftWhereNothingWas() throws IOException {
    Path data = folder.resolve("data");
    Untouched found = Untouched.of(data);
    fill(data);
    found.again();
    assertFalse(Files.exists(data));
  }

  @Test
  void emptyDirectoryIsEmptyAgain() throws IOException {
    Path data = Files.createDirectory(folder.resolve("data"));
    Untouched found = Untouched.of(data);
    fill(data);
    found.again();
    assertEquals(List.of(), names(data));
  }

  @Test
  void whatAPersonKeepsThereStays() throws IOException {
    Files.writeString(folder.resolve("letter.txt"), "x");
    Untouched found = Untouched.of(folder);
    fill(folder);
    found.again();
    assertEquals(List.of("db", "letter.txt", "run"), names(folder));
  }

  private static void fill(Path data) throws IOException {
    Files.createDirectories(data.resolve("run"));
    Files.createDirectories(data.resolve("db/seg0"));
    Files.writeString(data.resolve("db/seg0/c1.dat"), "1");
  }

  private static List<String> names(Path data) throws IOException {
    try (Stream<Path> files = Files.list(data)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
