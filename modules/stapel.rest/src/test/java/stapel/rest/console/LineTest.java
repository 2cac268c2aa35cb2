package stapel.rest.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LineTest {

  @Test
  void wordsAndFlagsAreTakenApart() {
    Line line =
        Line.of(
            List.of(
                "call",
                "--floor",
                "-1.5",
                "a.b",
                "--dry-run",
                "--x=--y",
                "--filter",
                "a=1",
                "--filter",
                "b=2"));
    assertEquals("call", line.verb());
    assertEquals(List.of("a.b"), line.words());
    assertEquals(
        Map.of(
            "floor",
            List.of("-1.5"),
            "dry-run",
            List.of("true"),
            "x",
            List.of("--y"),
            "filter",
            List.of("a=1", "b=2")),
        line.flags());
    assertEquals(Optional.of("-1.5"), line.one("floor"));
    assertEquals("console.twice", assertThrows(Usage.class, () -> line.one("filter")).key());
    assertEquals("console.usage", assertThrows(Usage.class, () -> Line.of(List.of())).key());
  }

  @Test
  void flagsAndComponentsNameEachOther() {
    assertEquals("minExperts", Flags.camel("min-experts"));
    assertEquals("min-experts", Flags.kebab("minExperts"));
    assertEquals("window.from", Flags.camel("window.from"));
  }
}
