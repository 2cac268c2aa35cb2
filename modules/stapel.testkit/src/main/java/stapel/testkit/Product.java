package stapel.testkit;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The packaged product in a process of its own, for the in-framework test of a module. It lies
 * where the build unpacked it: the property {@code stapel.product}, else {@code target/stapel}. The
 * test speaks as the console of the same machine, which may do everything.
 */
public final class Product implements AutoCloseable {

  private final Process process;
  private final Path data;
  private final Path home;
  private final HttpClient client = HttpClient.newHttpClient();

  private Product(Process process, Path data, Path home) {
    this.process = process;
    this.data = data;
    this.home = home;
  }

  /** An answer. */
  public record Answer(int status, String body) {}

  /** Starts it on an empty data directory and a free port, and waits until it answers. */
  public static Product start(Path data) throws IOException {
    Path home = Path.of(System.getProperty("stapel.product", "target/stapel")).toAbsolutePath();
    String edition = edition(home);
    Process process = launch(home, "run", edition, "--port", "0", "--data", data.toString());
    Product product = new Product(process, data, home);
    try {
      product.awaitReady();
      return product;
    } catch (IOException | RuntimeException e) {
      product.close();
      throw e;
    }
  }

  private static String edition(Path home) throws IOException {
    try (var files = Files.list(home.resolve("cnf/editions"))) {
      String name = files.findFirst().orElseThrow().getFileName().toString();
      return name.substring(0, name.length() - ".json".length());
    }
  }

  private static Process launch(Path home, String... words) throws IOException {
    List<String> line = new ArrayList<>();
    line.add(ProcessHandle.current().info().command().orElse("java"));
    line.addAll(List.of("-XX:+UseSerialGC", "-Dfile.encoding=UTF-8", "-Dstapel.home=" + home));
    line.addAll(List.of("-jar", home.resolve("launcher/target/launcher.jar").toString()));
    line.addAll(List.of(words));
    return new ProcessBuilder(line).redirectErrorStream(true).start();
  }

  private void awaitReady() throws IOException {
    List<String> said = new ArrayList<>();
    BufferedReader lines = process.inputReader();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith("ready ")) {
        Thread rest = new Thread(() -> drain(lines), "output");
        rest.setDaemon(true);
        rest.start();
        return;
      }
      said.add(line);
    }
    throw new IllegalStateException("the product did not start: " + said);
  }

  /** A process whose words nobody reads would wait at a full pipe. */
  private static void drain(BufferedReader lines) {
    try (lines) {
      lines.transferTo(Writer.nullWriter());
    } catch (IOException e) {
      // It has ended: there is no more to read.
    }
  }

  /** Publishes a jar under a key of the test, trusts that key, and installs it. */
  public void install(Path jar) throws IOException, InterruptedException {
    Path folder = Files.createDirectories(data.resolve("offered"));
    Path offered = folder.resolve(jar.getFileName());
    Files.copy(jar, offered, StandardCopyOption.REPLACE_EXISTING);
    Path key = data.resolve("test.key");
    Process publish =
        launch(home, "publish", folder.toString(), key.toString(), "--data", data.toString());
    String said = new String(publish.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (publish.waitFor() != 0) {
      throw new IllegalStateException(said);
    }
    String trusted = Files.readAllLines(key).get(1);
    call(
        "settings.set-preference",
        """
        {"group": "stapel.provisioning", "key": "trustedKeys", "values": ["%s"]}
        """
            .formatted(trusted));
    call(
        "provisioning.install",
        """
        {"modules": ["%s"], "repository": "%s"}
        """
            .formatted(name(offered), folder));
  }

  private static String name(Path jar) throws IOException {
    try (var file = new java.util.jar.JarFile(jar.toFile())) {
      return file.getManifest().getMainAttributes().getValue("Bundle-SymbolicName").split(";")[0];
    }
  }

  /** Takes a module out. */
  public void remove(String module) throws IOException, InterruptedException {
    call("provisioning.remove", "{\"modules\": [\"" + module + "\"]}");
  }

  /** What the address answers, a path of the server. */
  public Answer get(String path) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        client.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
    return new Answer(answer.statusCode(), answer.body());
  }

  /** Calls a command with fields as JSON; one that is refused is an error here. */
  public JsonObject call(String command, String json) throws IOException, InterruptedException {
    HttpRequest request =
        request("/api/v1/commands/" + command)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json))
            .build();
    HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(command + ": " + answer.statusCode() + " " + answer.body());
    }
    return JsonParser.parseString(answer.body()).getAsJsonObject();
  }

  private HttpRequest.Builder request(String path) throws IOException {
    JsonObject file =
        JsonParser.parseString(Files.readString(data.resolve("run/server.json"))).getAsJsonObject();
    return HttpRequest.newBuilder(
            URI.create("http://127.0.0.1:" + file.get("port").getAsInt() + path))
        .header("Authorization", "Bearer " + file.get("token").getAsString());
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}
