package stapel.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A command line whose memory runs out while it answers. */
class MemoryTest {
  @TempDir Path folder;

  @BeforeEach
  void home() throws IOException {
    Files.createDirectories(folder.resolve("cnf/editions"));
    System.setProperty("stapel.home", folder.toString());
  }

  @AfterEach
  void noHome() {
    System.clearProperty("stapel.home");
  }

  /** Takes more with each byte than any test machine has. */
  private static PrintStream greedy() {
    List<long[]> kept = new ArrayList<>();
    return new PrintStream(
        new OutputStream() {
          @Override
          public void write(int b) {
            while (kept.size() < 1000) {
              kept.add(new long[Integer.MAX_VALUE - 8]);
            }
          }
        },
        true,
        StandardCharsets.UTF_8);
  }

  private String said(String language) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    String[] words = {"version", "--language", language};
    int code = Main.run(words, greedy(), new PrintStream(err, true, StandardCharsets.UTF_8));
    assertEquals(Problem.REFUSED, code);
    return err.toString(StandardCharsets.UTF_8).strip();
  }

  @Test
  void theSentenceSaysHowMuchThereWasAndWhatToGive() {
    long given = Runtime.getRuntime().maxMemory() >> 20;
    assertEquals(
        "Out of memory: this process was given "
            + given
            + " MiB. Give it more and try again, for example STAPEL_HEAP="
            + 2 * given
            + "m ./stapel …",
        said("en"));
    assertTrue(said("ru").startsWith("Не хватило памяти: процессу дано " + given + " МиБ."));
  }
}
