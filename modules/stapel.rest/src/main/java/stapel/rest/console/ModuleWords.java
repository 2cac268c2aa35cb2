package stapel.rest.console;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * {@code modules list|offers|history|verify} and {@code modules [plan]
 * install|remove|upgrade|revert …}: the lists are printed, a change is the command of that name, a
 * plan is its dry run.
 */
record ModuleWords(Line line, Place place, Screen screen) {

  private static final Set<String> LISTS = Set.of("list", "offers", "history", "verify");
  private static final Set<String> CHANGES = Set.of("install", "remove", "upgrade", "revert");

  /** What is to be called instead of these words. */
  interface Calls {
    int call(Line line) throws IOException;
  }

  int run(Calls calls) throws IOException {
    List<String> words = new ArrayList<>(line.words());
    boolean plan = !words.isEmpty() && words.get(0).equals("plan");
    if (plan) {
      words.remove(0);
    }
    String verb = words.isEmpty() ? "list" : words.remove(0);
    if (CHANGES.contains(verb)) {
      return calls.call(change(verb, words, plan));
    }
    if (plan || !LISTS.contains(verb) || !words.isEmpty()) {
      throw new Usage("console.usage.modules");
    }
    return print(verb, place.modules(verb));
  }

  private Line change(String verb, List<String> words, boolean plan) {
    Map<String, List<String>> flags = new LinkedHashMap<>();
    if (!words.isEmpty()) {
      flags.put(verb.equals("revert") ? "profile" : "modules", words);
    }
    if (line.has("from")) {
      // The server may have another working directory.
      flags.put("repository", line.flags().get("from").stream().map(ModuleWords::place).toList());
    }
    if (plan) {
      flags.put("dry-run", List.of("true"));
    }
    return new Line("call", List.of("provisioning." + verb), flags);
  }

  private int print(String verb, List<Map<String, String>> rows) {
    for (Map<String, String> row : rows) {
      switch (verb) {
        case "list" ->
            screen.entry(
                row.get("name") + " " + row.get("version"),
                row.get("title") + from(row) + trouble(row));
        case "offers" ->
            screen.entry(row.get("name") + " " + row.get("version"), row.get("title") + from(row));
        case "history" ->
            screen.entry(
                row.get("number") + " " + row.get("state"),
                row.get("made") + " " + row.get("who") + ": " + row.get("what"));
        default -> screen.complain("console.damaged", row.get("name"));
      }
    }
    if (verb.equals("verify") && rows.isEmpty()) {
      screen.say("console.sound");
    }
    return verb.equals("verify") && !rows.isEmpty() ? 1 : 0;
  }

  private static String place(String said) {
    return said.matches("(?i)(https?|file):.*")
        ? said
        : Path.of(said).toAbsolutePath().normalize().toString();
  }

  /** Where it came from; nothing for the product's own repository. */
  private static String from(Map<String, String> row) {
    return row.get("repository").isEmpty() ? "" : " · " + row.get("repository");
  }

  private static String trouble(Map<String, String> row) {
    return row.get("sentence").isEmpty() ? "" : ". " + row.get("sentence").replace("\n", " ");
  }
}
