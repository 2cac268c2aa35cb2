package stapel.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {

  @Test
  void everyProblemIsWordedInBothLanguages() throws IOException {
    Set<Object> codes = new TreeSet<>();
    try (Stream<Path> sources = Files.list(Path.of("src/main/java/stapel/documents"))) {
      for (Path source : sources.toList()) {
        Pattern.compile("\"(sheet\\.[a-z-]+)\"")
            .matcher(Files.readString(source))
            .results()
            .forEach(match -> codes.add("problem." + match.group(1)));
      }
    }
    assertEquals(
        codes,
        words("ru").keySet().stream()
            .collect(java.util.stream.Collectors.toCollection(TreeSet::new)));
    assertEquals(words("ru").keySet(), words("en").keySet());
    assertEquals(
        "JSON должен быть списком объектов: [{...}, {...}].",
        new MessageFormat(words("ru").getProperty("problem.sheet.not-an-array"))
            .format(new Object[0]));
  }

  private static Properties words(String language) throws IOException {
    Properties words = new Properties();
    String name = "/OSGI-INF/l10n/messages_" + language + ".properties";
    try (Reader reader =
        new InputStreamReader(
            MessagesTest.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
      words.load(reader);
    }
    return words;
  }
}
