package stapel.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.lang.model.SourceVersion;

/**
 * {@code new-module NAME [--output FOLDER]}: a small whole module in a folder of its own, from the
 * files beside this class's messages, and the Maven repository that it is built with.
 */
final class NewModule {
  private static final String NAME = "[a-z][a-z0-9]*(\\.[a-z][a-z0-9]*)+";
  private static final List<String> CODE =
      List.of(
          "NoteList",
          "NoteColumns",
          "AddNote",
          "Reminders",
          "NoteSettings",
          "NoteRules",
          "NoteGrants",
          "NoteStore");
  private static final List<String> TESTS = List.of("NotesTest", "NotesIT");

  private final Arguments said;
  private final Home home;
  private final Messages messages;
  private final PrintStream out;

  NewModule(Arguments said, Home home, Messages messages, PrintStream out) {
    this.said = said;
    this.home = home;
    this.messages = messages;
    this.out = out;
  }

  int run() throws IOException {
    Options options = Options.of(said.words(), Set.of("--output"));
    String name = options.only("usage.new-module");
    if (!name.matches(NAME) || name.matches("(stapel|java)\\..*") || !SourceVersion.isName(name)) {
      throw Problem.usage("new-module.name", name);
    }
    Path folder = Path.of(options.one("--output").orElse(name)).toAbsolutePath().normalize();
    if (Files.exists(folder)) {
      throw Problem.refused("new-module.exists", folder);
    }
    MavenFolder maven = new MavenFolder(home, Home.version());
    maven.write();
    for (Map.Entry<String, String> file : files(name).entrySet()) {
      Path target = folder.resolve(file.getKey());
      Files.createDirectories(target.getParent());
      Files.writeString(target, filled(file.getValue(), name, maven.folder()));
    }
    out.println(messages.text("new-module.made", folder));
    return Problem.DONE;
  }

  /** The template of each file of the module. */
  private static Map<String, String> files(String name) {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("pom.xml", "pom.xml");
    files.put("bnd.bnd", "bnd.bnd");
    files.put("README.md", "README.md");
    files.put(".gitignore", "gitignore");
    String code = name.replace('.', '/');
    CODE.forEach(type -> files.put("src/main/java/" + code + "/" + type + ".java", type + ".java"));
    TESTS.forEach(
        type -> files.put("src/test/java/" + code + "/" + type + ".java", type + ".java"));
    files.put("src/main/jte/reminders.jte", "reminders.jte");
    files.put("src/main/resources/migrations/001-notes.sql", "001-notes.sql");
    for (String language : List.of("ru", "en")) {
      String words = "messages_" + language + ".properties";
      files.put("src/main/resources/OSGI-INF/l10n/" + words, words);
    }
    return files;
  }

  private static String filled(String template, String name, Path maven) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            NewModule.class.getResourceAsStream("module/" + template), template)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .replace("@name@", name)
          .replace("@schema@", name.replace('.', '_'))
          .replace("@id@", name.replace('.', '-'))
          .replace("@version@", Home.version())
          .replace("@repository@", maven.toUri().toString());
    }
  }
}
