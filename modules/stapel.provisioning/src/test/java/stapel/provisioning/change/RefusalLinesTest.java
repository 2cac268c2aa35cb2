package stapel.provisioning.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stapel.api.Problem;
import stapel.api.Refusal;
import stapel.api.Text;
import stapel.profile.PublicKey;
import stapel.profile.SigningKey;

/**
 * Every kind of refusal, as it is worded: at most three lines, the first of them without a package
 * or a filter, and a next step.
 */
class RefusalLinesTest {

  private static final Set<String> NO_STEP_NEEDED =
      Set.of(
          "nothing-changes",
          "newest-already",
          "switched-off-already",
          "switched-on-already",
          "module-unknown",
          "module-platform",
          "no-module");

  /** Words of pages and of the shell, which refuse no module. */
  private static final Set<String> NO_MODULES = Set.of("shell-failed", "shell-late");

  @TempDir Path keys;
  private PublicKey own;

  @BeforeEach
  void key() throws IOException {
    own = SigningKey.of(keys.resolve("own.key")).publicKey();
  }

  @Test
  void everyRefusalIsToldInAtMostThreeLinesAndSaysWhatToDo() throws IOException {
    List<Refusal> refusals = new RefusalKinds(own).all();
    Set<String> walked =
        refusals.stream()
            .map(refusal -> refusal.problems().get(0).code().substring("provisioning.".length()))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(kinds(), walked);
    for (String language : List.of("ru", "en")) {
      Properties words = words(language);
      refusals.forEach(refusal -> looksWell(refusal, words, language));
    }
  }

  private static void looksWell(Refusal refusal, Properties words, String language) {
    List<String> lines =
        refusal.problems().stream().map(one -> said(one, words, language)).toList();
    String all = String.join("\n", lines);
    assertTrue(lines.size() <= 3, all);
    assertFalse(lines.get(0).contains(RefusalKinds.HIDDEN), all);
    assertFalse(lines.get(0).matches("(?s).*(\\([&|]|=\\*|osgi\\.|objectClass).*"), all);
    String code = refusal.problems().get(0).code().substring("provisioning.".length());
    boolean step = lines.size() > 1 || lines.get(0).matches("(?s).*[.:;] .*");
    assertTrue(step || NO_STEP_NEEDED.contains(code), all);
    if (all.contains(RefusalKinds.HIDDEN) && code.startsWith("need-")) {
      String title = language.equals("ru") ? "Посещения" : "Visits";
      assertTrue(lines.get(0).contains(title), all);
    }
  }

  private static String said(Problem problem, Properties words, String language) {
    String said = words.getProperty("problem." + problem.code());
    assertTrue(said != null, problem.code());
    for (int i = 0; i < problem.arguments().size(); i++) {
      said = said.replace("{" + i + "}", worded(problem.arguments().get(i), language));
    }
    assertFalse(said.matches("(?s).*\\{\\d\\}.*"), said);
    return said;
  }

  private static String worded(Object argument, String language) {
    if (argument instanceof Collection<?> many) {
      return many.stream().map(one -> worded(one, language)).collect(Collectors.joining(", "));
    }
    return argument instanceof Text text
        ? language.equals("ru") ? text.ru() : text.en()
        : String.valueOf(argument);
  }

  private static Properties words(String language) throws IOException {
    String file = "/OSGI-INF/l10n/messages_" + language + ".properties";
    Properties words = new Properties();
    try (Reader in =
        new InputStreamReader(
            RefusalLinesTest.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
      words.load(in);
    }
    return words;
  }

  /** The kinds that there are words for. */
  private static Set<String> kinds() throws IOException {
    return words("en").stringPropertyNames().stream()
        .filter(key -> key.startsWith("problem.provisioning."))
        .map(key -> key.substring("problem.provisioning.".length()))
        .filter(key -> !key.matches(".*-next(\\..*)?|need-detail") && !NO_MODULES.contains(key))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
