package stapel.rest.console;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import stapel.api.Registries;
import stapel.api.Registry;
import stapel.api.command.Result;
import stapel.api.work.Calculation;
import stapel.api.work.Progress;
import stapel.platform.api.Codecs;
import stapel.platform.api.CommandDoor;

/** Calculations, always in the client's process. */
final class Calculations {
  private final Registries registries;
  private final Codecs codecs;

  Calculations(Registries registries, Codecs codecs) {
    this.registries = registries;
    this.codecs = codecs;
  }

  List<String> ids() {
    return registries.of(Calculation.class).all().stream().map(Registry.Entry::id).toList();
  }

  Optional<Calculation<?>> find(String id) {
    return registries.of(Calculation.class).find(id).map(Registry.Entry::get);
  }

  /**
   * True when flags were given and none of them is the calculation's: then a command of the same id
   * is meant, if there is one.
   */
  boolean strange(Calculation<?> calculation, Line line) {
    List<String> own =
        codecs.fields(calculation.request()).stream().map(CommandDoor.FieldInfo::name).toList();
    return !line.flags().isEmpty()
        && !line.has("help")
        && line.flags().keySet().stream().map(Flags::camel).noneMatch(own::contains);
  }

  int run(String id, Calculation<?> calculation, Line line, Screen screen) throws IOException {
    if (line.has("help")) {
      screen.help(
          id,
          screen.labels().calculation(id),
          screen.labels().calculationHelp(id),
          codecs.fields(calculation.request()));
      return 0;
    }
    try (Cancelling cancelling = new Cancelling(screen)) {
      return cancelling.done(run(id, calculation, line, screen, cancelling));
    }
  }

  /** What is cancelled says so where the process ends. */
  private int run(
      String id, Calculation<?> calculation, Line line, Screen screen, Progress progress)
      throws IOException {
    try (Flags flags = new Flags()) {
      Result result = calculate(id, calculation, line.flags(), flags, progress);
      flags.keep();
      screen.result(id, result);
      screen.figures(result);
      return 0;
    } catch (CancellationException cancelled) {
      return 1;
    }
  }

  private <Q extends Record> Result calculate(
      String id,
      Calculation<Q> calculation,
      Map<String, List<String>> words,
      Flags flags,
      Progress progress)
      throws IOException {
    Map<String, Object> fields = flags.fields(words, codecs.fields(calculation.request()));
    try {
      return calculation.calculate(codecs.decode(calculation.request(), fields), progress);
    } catch (stapel.api.Refusal refusal) {
      throw refusal.contribution().isEmpty() ? refusal.in(id) : refusal;
    }
  }
}
