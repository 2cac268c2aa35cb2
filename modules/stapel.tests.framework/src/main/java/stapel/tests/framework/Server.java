package stapel.tests.framework;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The running server as its console sees it over HTTP. Thread-safe. */
final class Server {

  private static final Pattern MADE = Pattern.compile("\"refs\":\\[\\{[^}]*\"id\":\"([^\"]+)\"");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final URI address;
  private final String token;
  private final HttpClient client = HttpClient.newHttpClient();

  Server(URI address, String token) {
    this.address = address;
    this.token = token;
  }

  /** An answer; one that never came has status 599 and the reason as its body. */
  record Answer(int status, String body, String etag, String retryAfter) {

    boolean says(String words) {
      return status == 200 && body.contains(words);
    }
  }

  Answer get(String path) {
    return send(request(path).build());
  }

  Answer post(String command, String json) {
    return send(
        request("/api/v1/commands/" + command)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json))
            .build());
  }

  /**
   * Calls a command that must succeed; gives the id of what it made, empty when it made nothing.
   */
  String call(String command, String json) {
    Answer answer = post(command, json);
    if (answer.status() != 200) {
      throw new IllegalStateException(command + ": " + answer.status() + " " + answer.body());
    }
    Matcher made = MADE.matcher(answer.body());
    return made.find() ? made.group(1) : "";
  }

  /** A ref with the version the row has now. */
  String versioned(String dataset, String id) {
    String etag = get("/api/v1/datasets/" + dataset + "/" + id).etag();
    return id + "@" + etag.replace("\"", "");
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(address.resolve(path))
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + token)
        .header("Accept-Language", "ru");
  }

  private Answer send(HttpRequest request) {
    try {
      HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
      String etag = answer.headers().firstValue("ETag").orElse("");
      String retryAfter = answer.headers().firstValue("Retry-After").orElse("");
      return new Answer(answer.statusCode(), answer.body(), etag, retryAfter);
    } catch (IOException e) {
      return new Answer(599, request.uri() + ": " + e, "", "");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Answer(599, "interrupted", "", "");
    }
  }
}
