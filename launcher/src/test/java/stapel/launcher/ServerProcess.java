package stapel.launcher;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
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
  private final Path data;
  private final HttpClient client = HttpClient.newHttpClient();

  private ServerProcess(Process process, Path data) {
    this.process = process;
    this.data = data;
  }

  /** The folder with {@code cnf} and {@code launcher}. */
  static Path root() {
    return Path.of("..").toAbsolutePath().normalize();
  }

  /** Starts {@code ./stapel} with these words. */
  static ServerProcess start(Path data, Map<String, String> environment, String... words)
      throws IOException {
    List<String> line = new ArrayList<>(heedingInterrupts());
    line.addAll(
        List.of(
            ProcessHandle.current().info().command().orElseThrow(),
            "-XX:+UseSerialGC",
            "-Xmx1g",
            "-Dfile.encoding=UTF-8",
            "-Dstapel.home=" + root(),
            "-jar",
            root().resolve("launcher/target/launcher.jar").toString()));
    line.addAll(Arrays.asList(words));
    line.addAll(List.of("--data", data.toString(), "--language", "en"));
    ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
    builder.environment().putAll(environment);
    return new ServerProcess(builder.start(), data);
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
    return answer(request(path).build());
  }

  /** What the console gets when it calls a command. */
  JsonObject call(String command, String json) throws IOException, InterruptedException {
    return answer(
        request("commands/" + command)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json))
            .build());
  }

  /** The sentences with which a command is refused, a line each. */
  String refused(String command, String json) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        client.send(
            request("commands/" + command)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() < 400) {
      throw new AssertionError("not refused: " + answer.body());
    }
    JsonObject problem = JsonParser.parseString(answer.body()).getAsJsonObject();
    List<String> said = new ArrayList<>();
    problem
        .getAsJsonArray("problems")
        .forEach(one -> said.add(one.getAsJsonObject().get("message").getAsString()));
    return String.join("\n", said);
  }

  private HttpRequest.Builder request(String path) throws IOException {
    JsonObject file =
        JsonParser.parseString(Files.readString(data.resolve("run/server.json"))).getAsJsonObject();
    URI address = URI.create("http://127.0.0.1:" + file.get("port").getAsInt() + "/api/v1/" + path);
    return HttpRequest.newBuilder(address)
        .header("Authorization", "Bearer " + file.get("token").getAsString())
        .header("Accept-Language", "en");
  }

  private JsonObject answer(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new AssertionError(request.uri() + ": " + answer.statusCode() + " " + answer.body());
    }
    return JsonParser.parseString(answer.body()).getAsJsonObject();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
