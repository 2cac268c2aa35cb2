package stapel.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** Somebody with a browser's session, or without one. */
final class Visitor {
  private static final String PASSWORD = "stapel-demo-2026";

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI server;
  private final String cookie;

  private Visitor(URI server, String cookie) {
    this.server = server;
    this.cookie = cookie;
  }

  /** Who is not signed in. */
  Visitor(URI server) {
    this(server, "");
  }

  /** A person of the sample data. */
  Visitor signedIn(String email) throws IOException, InterruptedException {
    String form =
        "email="
            + URLEncoder.encode(email, StandardCharsets.UTF_8)
            + "&password="
            + URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8);
    HttpResponse<Void> answer =
        client.send(
            HttpRequest.newBuilder(server.resolve("/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build(),
            HttpResponse.BodyHandlers.discarding());
    String set =
        answer.headers().allValues("Set-Cookie").stream()
            .filter(one -> one.startsWith("__Host-stapel="))
            .findFirst()
            .orElseThrow(() -> new AssertionError(email + ": " + answer.statusCode()));
    return new Visitor(server, set.split(";")[0]);
  }

  /** The page's text, whatever its status. */
  String get(String path) throws IOException, InterruptedException {
    return ask(path).body();
  }

  /** The answer's status. */
  int status(String path) throws IOException, InterruptedException {
    return ask(path).statusCode();
  }

  private HttpResponse<String> ask(String path) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(server.resolve(path))
            .header("Cookie", cookie.isEmpty() ? "none=1" : cookie)
            .header("Accept", "text/html")
            .header("Accept-Language", "ru")
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
