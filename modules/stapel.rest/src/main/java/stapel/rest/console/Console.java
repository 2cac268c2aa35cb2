package stapel.rest.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stapel.api.Id;
import stapel.api.Refusal;
import stapel.api.Registries;
import stapel.api.work.Calculation;
import stapel.platform.api.Codecs;
import stapel.platform.api.CommandLine;
import stapel.platform.api.Failure;
import stapel.platform.api.Wording;
import stapel.rest.Declined;

/**
 * The command line in a client's process: calculations itself, the rest by a running server or the
 * store offline.
 */
@Component
public final class Console implements CommandLine {
  private static final Logger LOG = LoggerFactory.getLogger(Console.class);
  private static final String HEADLESS = "headless";

  private final BundleContext context;
  private final Registries registries;
  private final Wording wording;
  private final Codecs codecs;

  /** Needs words and the codec; doors, tables and backups are asked for when a line wants them. */
  @Activate
  public Console(
      BundleContext context,
      @Reference Registries registries,
      @Reference Wording wording,
      @Reference Codecs codecs) {
    this.context = context;
    this.registries = registries;
    this.wording = wording;
    this.codecs = codecs;
  }

  @Override
  public int run(List<String> words, InputStream in, PrintStream out, PrintStream err) {
    String said = Optional.ofNullable(context.getProperty("stapel.language")).orElse("ru");
    Screen screen = new Screen(out, err, registries, wording, Locale.forLanguageTag(said));
    try {
      return run(Line.of(words), screen);
    } catch (Usage usage) {
      screen.complain(usage.key(), usage.arguments());
      return 2;
    } catch (Refusal refusal) {
      screen.refused(refusal);
      return 1;
    } catch (Declined declined) {
      screen.declined(declined.problem());
      return 1;
    } catch (Failure failure) {
      screen.complain("console.failed", failure.reference());
      return 3;
    } catch (IOException | RuntimeException e) {
      String reference = Id.next(Instant.now());
      LOG.warn("running {} failed, reference {}", words.get(0), reference, e);
      screen.complain("console.failed-by", reference, e.toString());
      return 3;
    }
  }

  private int run(Line line, Screen screen) throws IOException {
    Calculations calculations = new Calculations(registries, codecs);
    Optional<String> called =
        line.verb().equals("call") && line.words().size() == 1
            ? Optional.of(line.words().get(0))
            : Optional.empty();
    Optional<Calculation<?>> calculation = called.flatMap(calculations::find);
    if (calculation.isPresent() && !calculations.strange(calculation.get(), line)) {
      return calculations.run(called.get(), calculation.get(), line, screen);
    }
    Optional<Place> place = place(screen);
    if (place.isEmpty()) {
      boolean data = Files.isDirectory(data().resolve("run"));
      if (data || !line.verb().equals("call")) {
        return NEEDS_STORE;
      }
    }
    if (calculation.isPresent() && place.flatMap(known -> command(known, called.get())).isEmpty()) {
      return calculations.run(called.get(), calculation.get(), line, screen);
    }
    return new Verbs(calculations, new Waiting(context), screen).run(line, place);
  }

  private static Optional<Place.Described> command(Place place, String id) {
    try {
      return place.command(id);
    } catch (IOException e) {
      throw new UncheckedIOException("asking for " + id, e);
    }
  }

  private Optional<Place> place(Screen screen) throws IOException {
    if (!HEADLESS.equals(context.getProperty("stapel.mode"))) {
      return Optional.of(new Offline(new Waiting(context), screen));
    }
    Optional<ServerFile> file = ServerFile.read(data());
    if (file.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Remote(new Server(file.get(), screen.language())));
    } catch (ConnectException left) {
      LOG.info("no server answers at {}", file.get().address());
      return Optional.empty();
    }
  }

  private Path data() {
    return Path.of(Optional.ofNullable(context.getProperty("stapel.data")).orElse("data"));
  }
}
