package stapel.launcher;

import com.google.gson.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged launcher as a process of its own, and the console's way to it. */
final class ServerProcess implements AutoCloseable {
  private static final Pattern READY = Pattern.compile("ready (https?://\\S+) in \\d+ ms");

  private final Process process;
  private final Console console;

  private ServerProcess(Process process, Path data) {
    this.process = process;
    this.console = new Console(data);
  }

  /** The folder with {@code cnf} and {@code launcher}. */
  static Path root() {
    return Path.of("../..").toAbsolutePath().normalize();
  }

  /** Starts {@code ./stapel} with these words. */
  static ServerProcess start(Path data, Map<String, String> environment, String... words)
      throws IOException {
    return start(root(), data, environment, words);
  }

  /** Starts it from another place, where an edition was unpacked. */
  static ServerProcess start(Path home, Path data, Map<String, String> environment, String... words)
      throws IOException {
    ProcessBuilder builder = new ProcessBuilder(line(home, data, words));
    builder.redirectErrorStream(true).environment().putAll(environment);
    return new ServerProcess(builder.start(), data);
  }

  /** Runs these words to their end; gives the exit code and what was said. */
  static String run(Path home, Path data, String... words)
      throws IOException, InterruptedException {
    Process process = new ProcessBuilder(line(home, data, words)).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return process.waitFor() + " " + said.strip();
  }

  private static List<String> line(Path home, Path data, String... words) {
    List<String> line = new ArrayList<>(heedingInterrupts());
    line.addAll(
        List.of(
            ProcessHandle.current().info().command().orElseThrow(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xmx1g",
            "-Dfile.encoding=UTF-8",
            "-Dstapel.home=" + home,
            "-jar",
            home.resolve("launcher/target/launcher.jar").toString()));
    line.addAll(Arrays.asList(words));
    line.addAll(List.of("--data", data.toString(), "--language", "en"));
    return line;
  }

  /** A build that runs in the background ignores Ctrl-C, and so would what it starts. */
  private static List<String> heedingInterrupts() {
    return System.getProperty("os.name").equals("Linux")
        ? List.of("env", "--default-signal=INT")
        : List.of();
  }

  /** Reads what it says up to the line with its address. */
  URI ready() throws IOException {
    List<String> said = new ArrayList<>();
    BufferedReader lines = process.inputReader();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      Matcher ready = READY.matcher(line);
      if (ready.matches()) {
        drain(lines);
        return URI.create(ready.group(1) + "/");
      }
      said.add(line);
    }
    throw new AssertionError("never ready: " + said);
  }

  /** A process whose words nobody reads would wait at a full pipe. */
  private static void drain(BufferedReader lines) {
    Runnable read =
        () -> {
          try (lines) {
            lines.transferTo(Writer.nullWriter());
          } catch (IOException e) {
            // It was killed: there is no more to read.
          }
        };
    Thread rest = new Thread(read, "output");
    rest.setDaemon(true);
    rest.start();
  }

  /** Sends what Ctrl-C sends, and gives its exit code. */
  int interrupt() throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start().waitFor();
    return process.waitFor();
  }

  /** Asks it to end, and gives its exit code. */
  int stop() throws InterruptedException {
    process.destroy();
    return process.waitFor();
  }

  /** Ends it at once. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** What the console gets below {@code /api/v1}. */
  JsonObject get(String path) throws IOException, InterruptedException {
    return console.get(path);
  }

  /** What the console gets when it calls a command. */
  JsonObject call(String command, String json) throws IOException, InterruptedException {
    return console.call(command, json);
  }

  /** The sentences with which a command is refused, a line each. */
  String refused(String command, String json) throws IOException, InterruptedException {
    return console.refused(command, json);
  }

  /** The status with which a command is answered. */
  int status(String command, String json) throws IOException, InterruptedException {
    return console.status(command, json);
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
