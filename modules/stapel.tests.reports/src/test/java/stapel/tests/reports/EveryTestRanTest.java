package stapel.tests.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Reads the reports of all modules built before: a module with tests and without a report ran none
 * of them, and where CI is set nothing may be skipped but tests that need the shared data while it
 * is absent.
 */
class EveryTestRanTest {

  private static final Path ROOT = Path.of("").toAbsolutePath().getParent().getParent();

  @Test
  void everyModuleWithTestsReportsSome() throws Exception {
    List<String> silent = new ArrayList<>();
    for (Path module : modules()) {
      if (hasTests(module) && tests(module) == 0) {
        silent.add(module.getFileName().toString());
      }
    }
    assertEquals(List.of(), silent, "modules whose tests did not run");
  }

  @Test
  void nothingIsSkippedWhereCiIsSet() throws Exception {
    List<String> skipped = new ArrayList<>();
    boolean shared = Files.isDirectory(ROOT.resolveSibling("shared").resolve("data"));
    for (Path module : modules()) {
      for (Path report : reports(module)) {
        for (Element element : elements(report, "skipped")) {
          boolean needsShared = element.getAttribute("message").contains("shared");
          if (shared || !needsShared) {
            Element test = (Element) element.getParentNode();
            skipped.add(test.getAttribute("classname") + "." + test.getAttribute("name"));
          }
        }
      }
    }
    if (System.getenv("CI") != null) {
      assertEquals(List.of(), skipped, "tests skipped");
    }
  }

  private static List<Path> modules() throws IOException {
    List<Path> modules = new ArrayList<>();
    for (Path parent : List.of(ROOT, ROOT.resolve("modules"), ROOT.resolve("bench"))) {
      try (Stream<Path> folders = Files.list(parent)) {
        folders.filter(folder -> Files.exists(folder.resolve("pom.xml"))).forEach(modules::add);
      }
    }
    modules.removeIf(module -> module.equals(Path.of("").toAbsolutePath()));
    return modules;
  }

  private static boolean hasTests(Path module) throws IOException {
    Path sources = module.resolve("src/test/java");
    if (!Files.isDirectory(sources)) {
      return false;
    }
    try (Stream<Path> files = Files.walk(sources)) {
      return files.anyMatch(file -> file.toString().matches(".*(Test|E2E)\\.java"));
    }
  }

  private static int tests(Path module) throws Exception {
    int tests = 0;
    for (Path report : reports(module)) {
      tests += elements(report, "testcase").size();
    }
    return tests;
  }

  private static List<Path> reports(Path module) throws IOException {
    List<Path> reports = new ArrayList<>();
    for (String folder : List.of("surefire-reports", "failsafe-reports", "test-reports")) {
      Path path = module.resolve("target").resolve(folder);
      if (Files.isDirectory(path)) {
        try (Stream<Path> files = Files.walk(path)) {
          files.filter(file -> file.toString().matches(".*TEST-.*\\.xml")).forEach(reports::add);
        }
      }
    }
    return reports;
  }

  private static List<Element> elements(Path report, String name) throws Exception {
    NodeList nodes =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(report.toFile())
            .getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }
}
