package stapel.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The packaged launcher as a process of its own. */
@Timeout(120)
class ServerIT {
  private static final Pattern READY =
      Pattern.compile("ready (http://127\\.0\\.0\\.1:\\d+) in \\d+ ms");

  @TempDir Path data;

  @Test
  void aServerAnswersStopsCleanlyAndStartsAgainAfterAKill() throws Exception {
    Process server = start();
    assertEquals(404, status(ready(server)));
    server.destroy();
    assertEquals(0, server.waitFor());
    assertFalse(Files.exists(data.resolve("run/server.json")));

    Process killed = start();
    ready(killed);
    killed.destroyForcibly().waitFor();
    assertTrue(Files.exists(data.resolve("run/server.json")));

    Process again = start();
    assertEquals(404, status(ready(again)));
    again.destroy();
    assertEquals(0, again.waitFor());
  }

  private Process start() throws IOException {
    Path root = Path.of("..").toAbsolutePath().normalize();
    return new ProcessBuilder(
            ProcessHandle.current().info().command().orElseThrow(),
            "-Dstapel.home=" + root,
            "-jar",
            root.resolve("launcher/target/launcher.jar").toString(),
            "run",
            root.resolve("launcher/src/test/editions/bare.json").toString(),
            "--data",
            data.toString(),
            "--port",
            "0")
        .redirectErrorStream(true)
        .start();
  }

  private static URI ready(Process server) throws IOException {
    List<String> said = new ArrayList<>();
    BufferedReader lines = server.inputReader();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      Matcher ready = READY.matcher(line);
      if (ready.matches()) {
        return URI.create(ready.group(1) + "/");
      }
      said.add(line);
    }
    throw new AssertionError("never ready: " + said);
  }

  private static int status(URI address) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }
}
