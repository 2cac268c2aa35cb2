package stapel.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {

  @Test
  void everyWordIsThereInBothLanguages() throws IOException {
    Set<String> used = new TreeSet<>();
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
      for (Path source : sources.filter(p -> p.toString().endsWith(".java")).toList()) {
        Pattern.compile("\"((?:rest|console)\\.[a-z.-]+[a-z])\"")
            .matcher(Files.readString(source))
            .results()
            .forEach(match -> used.add(match.group(1)));
      }
    }
    Set<String> known = words("ru").stringPropertyNames();
    used.removeIf(key -> known.contains(key) || known.contains("problem." + key));
    assertEquals(Set.of(), used);
    assertEquals(known, words("en").stringPropertyNames());
    assertTrue(known.size() > 60);
  }

  private static Properties words(String language) throws IOException {
    Properties words = new Properties();
    Path file = Path.of("src/main/resources/OSGI-INF/l10n/messages_" + language + ".properties");
    try (var reader = Files.newBufferedReader(file)) {
      words.load(reader);
    }
    return words;
  }
}
