package stapel.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class MessagesTest {

  @Test
  void bothLanguagesHaveTheSameKeys() throws IOException {
    assertEquals(keys("ru"), keys("en"));
  }

  @Test
  void numbersArePrintedAsTheyAre() {
    assertEquals(
        "Порт 8080 занят. Укажите другой, например --port 8081, или --port 0 для любого свободного.",
        Messages.in("ru").text("port.taken", 8080, 8081));
  }

  @Test
  void theTerminalsLanguageIsRussianUnlessItSaysEnglish() {
    assertEquals("ru", Messages.languageOf(Map.of()));
    assertEquals("ru", Messages.languageOf(Map.of("LANG", "C.UTF-8")));
    assertEquals("ru", Messages.languageOf(Map.of("LC_ALL", "C.UTF-8", "LANG", "ru_RU.UTF-8")));
    assertEquals("en", Messages.languageOf(Map.of("LC_ALL", "C.UTF-8", "LANG", "en_GB.UTF-8")));
  }

  private static Set<String> keys(String language) throws IOException {
    Properties texts = new Properties();
    String file = "messages_" + language + ".properties";
    try (var reader =
        new InputStreamReader(Messages.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
      texts.load(reader);
    }
    return new TreeSet<>(texts.stringPropertyNames());
  }
}
