package stapel.tests.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExcerptsTest {

  private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();

  @Test
  void everyExcerptOfTheFirstStepsIsInTheSample() throws IOException {
    String document = Files.readString(ROOT.resolve("docs/extending.md"));
    assertTrue(Excerpts.files(document).size() > 10, "the first steps show the sample's code");
    Path sample = ROOT.resolve("modules/stapel.sample.visits");
    assertEquals(List.of(), Excerpts.broken(document, sample));
  }

  @Test
  void anExcerptThatDiffersIsNamed(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("A.java"), "int one;\nint two;\n");
    String document = "```java A.java\nint two;\n```\n\n```java A.java\nint three;\n```\n";
    assertEquals(
        List.of("A.java of " + folder.getFileName() + " does not hold:\nint three;\n"),
        Excerpts.broken(document, folder));
  }
}
