package stapel.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * {@code demo}, {@code dev} and {@code run EDITION}: a server in this process until it is stopped.
 */
final class Serve {
  private final Arguments said;
  private final Home home;
  private final Messages messages;
  private final String language;
  private final PrintStream out;
  private final boolean demo;
  private final boolean dev;

  Serve(Arguments said, Home home, String language, PrintStream out) {
    this.said = said;
    this.home = home;
    this.language = language;
    this.messages = Messages.in(language);
    this.out = out;
    this.demo = said.command().equals("demo");
    this.dev = said.command().equals("dev");
  }

  int run() throws IOException, InterruptedException {
    Options words = Options.of(said.words(), dev ? Set.of("--watch") : Set.of());
    String named = editionName(words.names());
    Optional<Edition> built =
        named.endsWith(".zip") ? Optional.empty() : Optional.of(edition(home, named));
    Optional<KeyFile> key = KeyFile.said(said, messages);
    Path data = dev && said.option("--data").isEmpty() ? home.target().resolve("dev") : said.data();
    DirectoryLock lock = DirectoryLock.take(data);
    try (lock) {
      if (lock.tightened()) {
        out.println(messages.text("data.tightened", data));
      }
      Listening listening = Listening.choose(said, demo || dev, key);
      Home home = built.isPresent() ? this.home : unpacked(named, data);
      Edition edition = built.isPresent() ? built.get() : edition(home, Packed.edition(home));
      LogFiles.server(home.logging(), data);
      out.println(messages.text("starting", edition.name(), data));
      var file =
          new ServerFile(
              ProcessHandle.current().pid(),
              listening.local(),
              listening.address().toString(),
              edition.name(),
              ServerFile.newToken());
      Map<String, String> properties = properties(home, edition, listening, file, data);
      var ended = new CountDownLatch(1);
      try (Platform platform = Platform.create(Ask.storage(data), "server", properties)) {
        stopOnSignal(platform, ended);
        platform.start(new Boot(home, data).jars(edition));
        announce(new Readiness(platform, listening).await(), file, data);
        if (dev) {
          List<Path> watched = words.all("--watch").stream().map(Path::of).toList();
          new Watch(platform, home.folder().resolve("modules"), watched, messages, out).start();
        }
        platform.await();
      } finally {
        ServerFile.delete(data);
        ended.countDown();
      }
    }
    return Problem.DONE;
  }

  private Edition edition(Home home, String named) throws IOException {
    Edition said = Edition.read(home.editions(), named);
    Edition edition = dev ? said.withSample(Edition.read(home.editions(), "demo")) : said;
    edition.requireAll(home.folders());
    return edition;
  }

  private Home unpacked(String zip, Path data) throws IOException {
    Home unpacked =
        new Packed(Path.of(zip).toAbsolutePath(), data).open(said.option("--signed-by"));
    out.println(messages.text("pack.signed", zip, Packed.signer(unpacked).fingerprint()));
    return unpacked;
  }

  private String editionName(List<String> names) {
    if (demo) {
      return "demo";
    }
    if (dev && names.isEmpty()) {
      return "sample";
    }
    if (names.size() != 1) {
      throw Problem.usage(dev ? "usage.dev" : "usage.run");
    }
    return names.get(0);
  }

  private Map<String, String> properties(
      Home home, Edition edition, Listening listening, ServerFile file, Path data) {
    Map<String, String> properties = common(said, home, edition, data, language);
    properties.putAll(listening.properties());
    properties.put("stapel.demo", String.valueOf(demo || dev && edition.hasSample()));
    properties.put("stapel.console.token", file.token());
    return properties;
  }

  /** The properties every framework on a data directory gets. */
  static Map<String, String> common(
      Arguments said, Home home, Edition edition, Path data, String language) {
    Map<String, String> properties = new HashMap<>();
    properties.put("stapel.data", data.toString());
    properties.put("stapel.edition", edition.name());
    properties.put("stapel.configurations", edition.configurations());
    properties.put("stapel.home", home.folder().toString());
    properties.put("stapel.repository", home.repository().toString());
    properties.put("stapel.language", language);
    said.option("--database").ifPresent(url -> properties.put("stapel.database", url));
    return properties;
  }

  private void announce(List<String> notes, ServerFile file, Path data) throws IOException {
    file.write(data);
    long start = ManagementFactory.getRuntimeMXBean().getStartTime();
    out.println("ready " + file.address() + " in " + (System.currentTimeMillis() - start) + " ms");
    notes.forEach(out::println);
  }

  /**
   * Ctrl-C and a plain kill stop the framework first; the process ends when the main thread has put
   * everything away.
   */
  private void stopOnSignal(Platform platform, CountDownLatch ended) {
    Thread server = Thread.currentThread();
    Runnable stop =
        () -> {
          try {
            platform.close();
            server.interrupt();
            if (ended.await(30, TimeUnit.SECONDS)) {
              out.println(messages.text("stopped"));
              out.flush();
              Runtime.getRuntime().halt(Problem.DONE);
            }
          } catch (IOException e) {
            out.println(messages.text("fault", e.toString()));
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        };
    Runtime.getRuntime().addShutdownHook(new Thread(stop, "stop"));
  }
}
