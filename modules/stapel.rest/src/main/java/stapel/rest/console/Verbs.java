package stapel.rest.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stapel.api.store.Sheets;

/** The words of the command line. */
final class Verbs {
  private static final List<String> OWN = List.of("help", "dry-run", "key");

  private final Calculations calculations;
  private final Waiting waiting;
  private final Screen screen;

  Verbs(Calculations calculations, Waiting waiting, Screen screen) {
    this.calculations = calculations;
    this.waiting = waiting;
    this.screen = screen;
  }

  /** Runs a line that is no calculation; without a place only {@code call}. */
  int run(Line line, Optional<Place> place) throws IOException {
    return switch (line.verb()) {
      case "call" -> line.words().isEmpty() ? list(place) : call(line, place);
      case "read" -> new Reading(waiting.of(Sheets.class), screen).run(line, place.orElseThrow());
      case "modules" ->
          new ModuleWords(line, place.orElseThrow(), screen).run(named -> call(named, place));
      case "backup" -> backup(line, place.orElseThrow());
      case "restore" -> restore(line, place.orElseThrow());
      default -> throw new Usage("console.usage");
    };
  }

  private int list(Optional<Place> place) throws IOException {
    screen.say("console.calculations");
    for (String id : calculations.ids()) {
      screen.entry(id, first(screen.labels().calculationHelp(id), screen.labels().calculation(id)));
    }
    if (place.isEmpty()) {
      screen.say("console.no-place");
      return 0;
    }
    screen.say("console.commands");
    for (Place.Described command : place.get().commands()) {
      screen.entry(command.id(), first(command.help(), command.name()));
    }
    return 0;
  }

  private int call(Line line, Optional<Place> place) throws IOException {
    if (line.words().size() != 1) {
      throw new Usage("console.usage.call");
    }
    String id = line.words().get(0);
    Optional<Place.Described> found = place.isEmpty() ? Optional.empty() : place.get().command(id);
    if (found.isEmpty()) {
      screen.complain(place.isEmpty() ? "console.no-calculation" : "console.no-command", id);
      return 1;
    }
    Place.Described command = found.get();
    if (line.has("help")) {
      screen.help(id, command.name(), command.help(), command.fields());
      return 0;
    }
    List<String> own =
        OWN.stream()
            .filter(f -> command.fields().stream().noneMatch(i -> i.name().equals(Flags.camel(f))))
            .toList();
    try (Flags flags = new Flags()) {
      Map<String, Object> fields = flags.fields(line.without(own), command.fields());
      boolean dryRun =
          own.contains("dry-run") && line.one("dry-run").filter("true"::equals).isPresent();
      Optional<String> key = own.contains("key") ? line.one("key") : Optional.empty();
      return place.orElseThrow().call(command, fields, key, dryRun, screen);
    }
  }

  private int backup(Line line, Place place) throws IOException {
    if (Files.exists(Path.of(only(line)))) {
      screen.complain("console.backup-there", only(line));
      return 1;
    }
    try (PendingFile file = PendingFile.of("backup", only(line))) {
      int code;
      screen.step("console.backing-up", only(line));
      try (OutputStream out = file.createForOwner()) {
        code = place.backup(out, screen);
      }
      if (code == 0) {
        file.keep();
        screen.say("console.backed-up", only(line));
      }
      return code;
    }
  }

  private int restore(Line line, Place place) throws IOException {
    Path file = DiskFile.of("restore", only(line)).path();
    try (InputStream in = Files.newInputStream(file)) {
      screen.step("console.restoring", only(line));
      int code = place.restore(in, screen);
      if (code == 0) {
        screen.say("console.restored", only(line));
      }
      return code;
    }
  }

  private static String only(Line line) {
    if (line.words().size() != 1 || !line.flags().isEmpty()) {
      throw new Usage("console.usage." + line.verb());
    }
    return line.words().get(0);
  }

  private static String first(String help, String name) {
    return help.isEmpty() ? name : help;
  }
}
