package stapel.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Nothing stands in the guide for developers that the build would not run. */
class GuideTest {

  @Test
  void everyContributionIsShownAsAFileOfTheModule() throws IOException {
    List<String> shown =
        Guide.blocks(Files.readString(ServerProcess.root().resolve("docs/extending.md"))).stream()
            .map(Guide.Block::text)
            .toList();
    for (String contribution :
        List.of(
            "implements Dataset",
            "implements Columns",
            "implements Command<",
            "implements View",
            "implements Grant",
            "implements Listener<",
            "implements Job",
            "implements Calculation<",
            "implements ScoreMethod",
            "implements Settings<",
            "alter table")) {
      assertTrue(shown.stream().anyMatch(text -> text.contains(contribution)), contribution);
    }
  }

  @Test
  void whatWouldNotBeRunIsRefused() {
    for (String document :
        List.of(
            "    ./stapel demo\n",
            "```\n./stapel demo\n```\n",
            "```text\n./stapel demo\n```\n",
            "```java\nclass A {}\n```\n",
            "```java A.java of the sample\nclass A {}\n```\n")) {
      assertThrows(IllegalArgumentException.class, () -> Guide.blocks(document), document);
    }
  }

  @Test
  void aBlockReplacesItsFileAndAddsWords() {
    List<Guide.Block> blocks =
        Guide.blocks(
            """
            ```java ATest.java
            class ATest {}
            ```
            ```properties messages_ru.properties
            b = 2
            ```
            ```xml pom.xml
                <dependency/>
            ```
            """);
    assertEquals(
        List.of(
            Path.of("src/test/java/kaluga/notes/ATest.java"),
            Path.of("src/main/resources/OSGI-INF/l10n/messages_ru.properties"),
            Path.of("pom.xml")),
        blocks.stream().map(block -> block.in("kaluga.notes")).toList());
    assertEquals("class ATest {}\n", blocks.get(0).over("class Old {}\n"));
    assertEquals("a = 1\nb = 2\n", blocks.get(1).over("a = 1\n"));
    assertEquals(
        "  <dependencies>\n    <dependency/>\n  </dependencies>\n",
        blocks.get(2).over("  <dependencies>\n  </dependencies>\n"));
  }
}
