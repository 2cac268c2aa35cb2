package stapel.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

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
