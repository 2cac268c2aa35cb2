package stapel.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The packaged launcher as a process of its own. */
@Timeout(120)
class ServerIT {
  @TempDir Path data;

  @Test
  void aServerAnswersStopsCleanlyAndStartsAgainAfterAKill() throws Exception {
    ServerProcess server = start();
    assertEquals(404, status(server.ready()));
    assertEquals(0, server.stop());
    assertFalse(Files.exists(data.resolve("run/server.json")));

    ServerProcess killed = start();
    killed.ready();
    killed.kill();
    assertTrue(Files.exists(data.resolve("run/server.json")));

    ServerProcess again = start();
    assertEquals(404, status(again.ready()));
    assertEquals(0, again.interrupt());
    assertFalse(Files.exists(data.resolve("run/server.json")));
  }

  private ServerProcess start() throws IOException {
    Path edition = Path.of("src/test/editions/bare.json").toAbsolutePath();
    return ServerProcess.start(data, Map.of(), "run", edition.toString(), "--port", "0");
  }

  private static int status(URI address) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }
}
