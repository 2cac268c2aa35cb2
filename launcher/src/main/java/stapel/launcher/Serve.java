package stapel.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** {@code demo} and {@code run EDITION}: a server in this process until it is stopped. */
final class Serve {
  private final Arguments said;
  private final Home home;
  private final Messages messages;
  private final String language;
  private final PrintStream out;

  Serve(Arguments said, Home home, String language, PrintStream out) {
    this.said = said;
    this.home = home;
    this.language = language;
    this.messages = Messages.in(language);
    this.out = out;
  }

  int run() throws IOException, InterruptedException {
    boolean demo = said.command().equals("demo");
    Edition edition = Edition.read(home.editions(), editionName(demo));
    edition.requireAll(home.repository());
    Optional<KeyFile> key = KeyFile.said(said, messages);
    Path data = said.data();
    DirectoryLock lock = DirectoryLock.take(data);
    try (lock) {
      if (lock.tightened()) {
        out.println(messages.text("data.tightened", data));
      }
      Listening listening = Listening.choose(said, demo, key);
      LogFiles.server(home.logging(), data);
      out.println(messages.text("starting", edition.name(), data));
      var file =
          new ServerFile(
              ProcessHandle.current().pid(),
              listening.local(),
              listening.address().toString(),
              edition.name(),
              ServerFile.newToken());
      Map<String, String> properties = properties(edition, listening, file, data);
      var ended = new CountDownLatch(1);
      try (Platform platform = Platform.create(Ask.storage(data), "server", properties)) {
        stopOnSignal(platform, ended);
        platform.start(new Boot(home, data).jars(edition));
        announce(new Readiness(platform, listening).await(), file, data);
        platform.await();
      } finally {
        ServerFile.delete(data);
        ended.countDown();
      }
    }
    return Problem.DONE;
  }

  private String editionName(boolean demo) {
    if (demo) {
      return "demo";
    }
    if (said.words().size() != 1) {
      throw Problem.usage("usage.run");
    }
    return said.words().get(0);
  }

  private Map<String, String> properties(
      Edition edition, Listening listening, ServerFile file, Path data) {
    Map<String, String> properties = common(said, home, edition, data, language);
    properties.putAll(listening.properties());
    properties.put("stapel.demo", String.valueOf(said.command().equals("demo")));
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
