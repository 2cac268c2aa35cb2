package stapel.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ArgumentsTest {

  @Test
  void ownOptionsMayStandAnywhereAndOtherWordsKeepTheirOrder() {
    Arguments said =
        Arguments.parse(
            "call", "--data", "d", "evaluation.rank", "--scores", "@s.csv", "--top", "3");
    assertEquals(
        List.of("call", "evaluation.rank", "--scores", "@s.csv", "--top", "3"), said.line());
    assertEquals(Path.of("d").toAbsolutePath(), said.data());
  }

  @Test
  void portAndLanguageAreEmptyWhenNotSaid() {
    Arguments said = Arguments.parse("demo");
    assertEquals(OptionalInt.empty(), said.port());
    assertEquals(Optional.empty(), said.language());
    assertEquals(Path.of("data").toAbsolutePath(), said.data());
  }

  @Test
  void whoAsksHowIsToldTheCommands() {
    for (String[] asked : List.of(new String[] {"--help"}, new String[] {"demo", "--help"})) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ByteArrayOutputStream err = new ByteArrayOutputStream();
      int code = Main.run(asked, new PrintStream(out, true, UTF_8), new PrintStream(err));
      assertEquals("0 ", code + " " + err);
      assertTrue(out.toString(UTF_8).contains("./stapel demo [--port N]"));
    }
  }

  @Test
  void wrongWordsAreRefusedWithTheirReason() {
    assertEquals("usage", reason());
    assertEquals("usage.value", reason("demo", "--port"));
    assertEquals("usage.port", reason("demo", "--port", "eighty"));
    assertEquals("usage.port", reason("demo", "--port", "65536"));
    assertEquals("usage.language", reason("demo", "--language", "fr"));
  }

  private static String reason(String... args) {
    Problem problem = assertThrows(Problem.class, () -> Arguments.parse(args));
    assertEquals(Problem.USAGE, problem.exitCode());
    return problem.getMessage();
  }
}
