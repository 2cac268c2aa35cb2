package stapel.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.util.Hashtable;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stapel.platform.api.CommandDoor;
import stapel.platform.api.DatasetDoor;
import stapel.platform.api.Ready;

/**
 * Loads the cohort at the first start of a demo, goes on with it when that start was interrupted,
 * then says ready.
 */
@Component(
    service = {},
    immediate = true)
public final class Demo {

  private static final Logger LOG = LoggerFactory.getLogger(Demo.class);

  private final DatasetDoor datasets;
  private final CommandDoor commands;
  private final Contributions contributions;
  private final BundleContext context;
  private final Thread loader;
  private volatile Optional<ServiceRegistration<Ready>> ready = Optional.empty();

  /** Begins at once, on a thread of its own. */
  @Activate
  public Demo(
      @Reference DatasetDoor datasets, @Reference CommandDoor commands, BundleContext context) {
    this.datasets = datasets;
    this.commands = commands;
    this.contributions = new Contributions(context);
    this.context = context;
    this.loader = new Thread(this::run, "stapel.demo");
    if (Boolean.parseBoolean(context.getProperty("stapel.demo"))) {
      loader.start();
    }
  }

  @Deactivate
  void stop() throws InterruptedException {
    loader.interrupt();
    loader.join(10_000);
    ready.ifPresent(ServiceRegistration::unregister);
  }

  private void run() {
    try {
      contributions.await();
      load(Path.of(context.getProperty("stapel.data"), "demo"));
      List<String> notes = DemoAccounts.notes(DemoCohort.experts().get(DemoCohort.DEMO_EXPERT));
      ready = Optional.of(context.registerService(Ready.class, () -> notes, new Hashtable<>()));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (IOException | RuntimeException failed) {
      LOG.error("Loading the synthetic cohort", failed);
    }
  }

  /**
   * The folder remembers when loading began and that it ended, so that an interrupted start repeats
   * the same steps.
   */
  private void load(Path folder) throws IOException, InterruptedException {
    Path begun = folder.resolve("begun");
    Path loaded = folder.resolve("loaded");
    if (Files.exists(loaded)) {
      return;
    }
    Files.createDirectories(folder);
    if (!Files.exists(begun)) {
      write(
          begun,
          Clock.systemUTC()
              .instant()
              .truncatedTo(java.time.temporal.ChronoUnit.SECONDS)
              .toString());
    }
    Instant start = Instant.parse(Files.readString(begun).strip());
    new DemoCohort(new Story(datasets, commands), start, Demo::tell).load();
    write(loaded, Clock.systemUTC().instant().toString());
  }

  private static void write(Path file, String text) {
    try {
      Path aside = file.resolveSibling(file.getFileName() + ".new");
      Files.writeString(aside, text);
      Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("writing " + file.getFileName(), e);
    }
  }

  private static void tell(int done, int total) {
    if (done * 10 / total > (done - 1) * 10 / total) {
      LOG.info("Учебный набор / synthetic cohort: {} %", done * 100 / total);
    }
  }
}
