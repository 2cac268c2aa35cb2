package stapel.launcher;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What those get who come while the server stops. */
@Timeout(120)
class StoppingIT {

  private static final String FORM = "email=nobody%40example.org&password=nothing";

  @TempDir Path data;

  @Test
  void whoIsInEndsAndWhoComesIsToldToComeBack() throws Exception {
    try (ServerProcess server =
        ServerProcess.start(data, Map.of(), "run", "intake-only", "--port", "0")) {
      URI address = server.ready();
      assertEquals("200", status(get(address, "/login")));
      try (Socket form = begun(address)) {
        CompletableFuture<Integer> ended = CompletableFuture.supplyAsync(() -> stop(server));
        String page = get(address, "/login");
        while (status(page).equals("200")) {
          page = get(address, "/login");
        }
        assertEquals("503", status(page));
        assertTrue(page.contains("\r\nRetry-After: 5\r\n"), page);
        assertTrue(page.contains("<h1>The server is starting or stopping</h1>"), page);
        String problem = get(address, "/api/v1/datasets");
        assertEquals("503", status(problem));
        assertTrue(problem.contains("\"code\":\"http.503\""), problem);
        form.getOutputStream().write(FORM.substring(10).getBytes(StandardCharsets.UTF_8));
        assertEquals("401", status(rest(form)));
        assertEquals(0, ended.join());
      }
    }
  }

  /** A form whose last part is still to come, and of which the server has begun to read. */
  private static Socket begun(URI address) throws IOException {
    Socket socket = new Socket(address.getHost(), address.getPort());
    String head =
        "POST /login HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n"
            + "Content-Type: application/x-www-form-urlencoded\r\nExpect: 100-continue\r\n"
            + "Content-Length: "
            + FORM.length()
            + "\r\n\r\n";
    OutputStream out = socket.getOutputStream();
    out.write(head.getBytes(StandardCharsets.UTF_8));
    out.flush();
    byte[] goOn = "HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.UTF_8);
    assertArrayEquals(goOn, socket.getInputStream().readNBytes(goOn.length));
    out.write(FORM.substring(0, 10).getBytes(StandardCharsets.UTF_8));
    out.flush();
    return socket;
  }

  private static String get(URI address, String path) throws IOException {
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      String head =
          "GET "
              + path
              + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept-Language: en\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
      return rest(socket);
    }
  }

  private static String rest(Socket socket) throws IOException {
    return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static String status(String answer) {
    return answer.length() < 12 ? "nothing: " + answer : answer.substring(9, 12);
  }

  private static int stop(ServerProcess server) {
    try {
      return server.stop();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return -1;
    }
  }
}
