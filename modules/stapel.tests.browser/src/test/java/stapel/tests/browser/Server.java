package stapel.tests.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The demo as a process of its own, on a directory that is thrown away; while journeys are written,
 * {@code stapel.address} may name a running one.
 */
final class Server implements AutoCloseable {
  static final String PASSWORD = "stapel-demo-2026";

  private static final Pattern READY =
      Pattern.compile("ready (http://127\\.0\\.0\\.1:\\d+) in \\d+ ms");

  private final Process process;
  private final Path data;
  private final List<String> said;
  private final Browsers browsers = new Browsers();
  private URI address;

  Server(URI address) {
    this.process = null;
    this.data = null;
    this.said = List.of();
    this.address = address;
  }

  private Server(Process process, Path data) {
    this.process = process;
    this.data = data;
    this.said = Collections.synchronizedList(new ArrayList<>());
  }

  static Server start() {
    String running = System.getProperty("stapel.address");
    return running == null ? fresh() : new Server(URI.create(running));
  }

  private static Server fresh() {
    try {
      Path root = Path.of("../..").toAbsolutePath().normalize();
      Path data = Files.createTempDirectory("stapel-browser");
      ProcessBuilder builder =
          new ProcessBuilder(
                  ProcessHandle.current().info().command().orElseThrow(),
                  "-XX:+UseSerialGC",
                  "-XX:TieredStopAtLevel=1",
                  "-Xmx512m",
                  "-Dfile.encoding=UTF-8",
                  "-Dstdout.encoding=UTF-8",
                  "-Dstapel.home=" + root,
                  "-jar",
                  root.resolve("launcher/target/launcher.jar").toString(),
                  "demo",
                  "--data",
                  data.toString(),
                  "--port",
                  "0",
                  "--language",
                  "ru")
              .redirectErrorStream(true);
      Server server = new Server(builder.start(), data);
      server.awaitReady();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void awaitReady() throws IOException {
    BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      said.add(line);
      Matcher ready = READY.matcher(line);
      if (ready.matches()) {
        address = URI.create(ready.group(1));
        new Thread(this::drain, "server output").start();
        return;
      }
    }
    throw new AssertionError("never ready: " + said);
  }

  private void drain() {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      lines.lines().forEach(said::add);
    } catch (IOException | UncheckedIOException e) {
      said.add("no further output: " + e.getMessage());
    }
  }

  URI address() {
    return address;
  }

  /** A person at a desk. */
  Person person() {
    return new Person(this, browsers.desks);
  }

  /** A person at a phone. */
  Person phone() {
    return new Person(this, browsers.phones);
  }

  /** A person whose browser runs no scripts. */
  Person withoutScripts() {
    return new Person(this, browsers.withoutScripts);
  }

  @Override
  public void close() throws IOException {
    browsers.close();
    if (process == null) {
      return;
    }
    process.destroy();
    boolean ended =
        process
            .onExit()
            .thenApply(gone -> true)
            .completeOnTimeout(false, 40, TimeUnit.SECONDS)
            .join();
    process.destroyForcibly();
    try (var files = Files.walk(data)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
    if (!ended || process.exitValue() != 0) {
      throw new AssertionError("the server did not end well: " + said);
    }
  }
}
