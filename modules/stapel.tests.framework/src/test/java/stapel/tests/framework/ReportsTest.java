package stapel.tests.framework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/**
 * A run in the framework that executed nothing, or skipped something where it must not, is a
 * failure.
 */
class ReportsTest {

  @Test
  void theFrameworkRanTestsAndReportedEach() throws Exception {
    int tests = 0;
    int skipped = 0;
    for (Path report : reports()) {
      Element suite =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(report.toFile())
              .getDocumentElement();
      tests += suite.getElementsByTagName("testcase").getLength();
      skipped += suite.getElementsByTagName("skipped").getLength();
    }
    assertTrue(tests > 1, "no test ran in the framework: is the tester the pinned one?");
    if (System.getenv("CI") != null) {
      assertEquals(0, skipped, "tests skipped in the framework");
    }
  }

  private static List<Path> reports() throws IOException {
    Path folder = Path.of("target", "test-reports");
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().matches(".*TEST-.*\\.xml")).toList();
    }
  }
}
