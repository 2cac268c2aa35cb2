package stapel.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What was said on the command line: the first word is the command, the launcher's own options may
 * stand anywhere, every other word is kept in its order.
 */
record Arguments(String command, List<String> words, Map<String, String> options) {
  /** Options of every command of the launcher. */
  static final Set<String> OWN =
      Set.of(
          "--data", "--port", "--database", "--language", "--edition", "--keystore", "--signed-by");

  Arguments {
    words = List.copyOf(words);
    options = Map.copyOf(options);
  }

  static Arguments parse(String... args) {
    List<String> words = new ArrayList<>();
    Map<String, String> options = new LinkedHashMap<>();
    for (int i = 0; i < args.length; i++) {
      if (!OWN.contains(args[i])) {
        words.add(args[i]);
      } else if (i + 1 == args.length) {
        throw Problem.usage("usage.value", args[i]);
      } else {
        options.put(args[i], args[++i]);
      }
    }
    if (words.isEmpty()) {
      throw Problem.usage("usage");
    }
    var said = new Arguments(words.get(0), words.subList(1, words.size()), options);
    said.port();
    said.language();
    return said;
  }

  /** The language asked for, if one was. */
  Optional<String> language() {
    Optional<String> language = option("--language");
    if (language.filter(l -> !Set.of("ru", "en").contains(l)).isPresent()) {
      throw Problem.usage("usage.language", language.get());
    }
    return language;
  }

  /** The data directory, absolute. */
  Path data() {
    return Path.of(options.getOrDefault("--data", "data")).toAbsolutePath().normalize();
  }

  /** The port asked for, if one was; 0 means any free one. */
  OptionalInt port() {
    Optional<String> said = option("--port");
    if (said.isEmpty()) {
      return OptionalInt.empty();
    }
    if (!said.get().matches("\\d{1,5}") || Integer.parseInt(said.get()) > 65535) {
      throw Problem.usage("usage.port", said.get());
    }
    return OptionalInt.of(Integer.parseInt(said.get()));
  }

  Optional<String> option(String name) {
    return Optional.ofNullable(options.get(name));
  }

  /** All words as the platform's command line gets them: the command first. */
  List<String> line() {
    List<String> line = new ArrayList<>(List.of(command));
    line.addAll(words);
    return line;
  }
}
