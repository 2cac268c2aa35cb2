package stapel.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code call}, {@code read}, {@code backup} and {@code restore}: a framework in the client's
 * process, whose command line does the work itself, or hands it to the running server, or asks for
 * the store.
 */
final class Ask {
  private static final String COMMAND_LINE = "stapel.platform.api.CommandLine";
  private static final int NEEDS_STORE = -1;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Arguments said;
  private final Home home;
  private final String language;
  private final PrintStream out;
  private final PrintStream err;

  Ask(Arguments said, Home home, String language, PrintStream out, PrintStream err) {
    this.said = said;
    this.home = home;
    this.language = language;
    this.out = out;
    this.err = err;
  }

  int run() throws IOException, InterruptedException {
    if (!said.command().equals("restore")) {
      return answered();
    }
    Untouched found = Untouched.of(said.data());
    int answer = 1;
    try {
      answer = answered();
      return answer;
    } finally {
      if (answer != 0) {
        found.again();
      }
    }
  }

  private int answered() throws IOException, InterruptedException {
    LogFiles.client();
    Path data = said.data();
    if (!said.command().equals("call") && Files.isDirectory(data.resolve("run"))) {
      Optional<DirectoryLock> lock = DirectoryLock.tryTake(data);
      if (lock.isPresent()) {
        return offline(data, lock.get());
      }
    } else if (!said.command().equals("call")) {
      return offline(data, DirectoryLock.take(data));
    }
    int answer = headless(data);
    return answer == NEEDS_STORE ? offline(data, DirectoryLock.take(data)) : answer;
  }

  private int headless(Path data) throws IOException, InterruptedException {
    Path storage = Files.createTempDirectory("stapel");
    try {
      return ask("headless", storage, data);
    } finally {
      delete(storage);
    }
  }

  private int offline(Path data, DirectoryLock lock) throws IOException, InterruptedException {
    try (lock) {
      return ask("offline", storage(data), data);
    }
  }

  private int ask(String mode, Path storage, Path data) throws IOException, InterruptedException {
    Home home = Packed.standing(data).orElse(this.home);
    Boot boot = new Boot(home, data);
    Edition edition = Edition.read(home.editions(), editionName(boot, data));
    Map<String, String> properties = Serve.common(said, home, edition, data, language);
    properties.put("org.apache.felix.http.enable", "false");
    try (Platform platform = Platform.create(storage, mode, properties)) {
      Optional<List<Startable>> profile = boot.jars();
      platform.start(
          profile.isPresent() ? profile.get() : Startable.of(edition, home.repository()));
      Object service =
          platform
              .service(COMMAND_LINE, PATIENCE)
              .orElseThrow(
                  () ->
                      Problem.fault(
                          "ready.never",
                          null,
                          PATIENCE.toSeconds(),
                          COMMAND_LINE,
                          String.join(", ", platform.waiting())));
      return run(service);
    }
  }

  /** Where the framework of a data directory keeps its storage. */
  static Path storage(Path data) {
    return data.resolve("run").resolve("framework");
  }

  private String editionName(Boot boot, Path data) throws IOException {
    Optional<String> stands = boot.edition();
    return said.option("--edition")
        .or(() -> ServerFile.read(data).map(ServerFile::edition))
        .or(() -> stands)
        .orElse("demo");
  }

  private int run(Object service) {
    try {
      return (int)
          Class.forName(COMMAND_LINE, false, service.getClass().getClassLoader())
              .getMethod("run", List.class, InputStream.class, PrintStream.class, PrintStream.class)
              .invoke(service, said.line(), System.in, out, err);
    } catch (ReflectiveOperationException e) {
      Throwable cause = e instanceof InvocationTargetException ? e.getCause() : e;
      if (cause instanceof OutOfMemoryError memory) {
        throw memory;
      }
      throw Problem.fault("fault", cause, cause.toString());
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
