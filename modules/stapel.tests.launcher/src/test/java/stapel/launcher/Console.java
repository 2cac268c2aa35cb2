package stapel.launcher;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The console's way to the server of a data directory. */
final class Console {
  private final Path data;
  private final HttpClient client = HttpClient.newHttpClient();

  Console(Path data) {
    this.data = data;
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

  /** The status with which a command is answered. */
  int status(String command, String json) throws IOException, InterruptedException {
    HttpRequest request =
        request("commands/" + command)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json))
            .build();
    return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
  }

  /** The sentences with which a command is refused, a line each. */
  String refused(String command, String json) throws IOException, InterruptedException {
    return refused(command, json, UUID.randomUUID().toString());
  }

  /** The same for a request with a key of its own. */
  String refused(String command, String json, String key) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        client.send(
            request("commands/" + command)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
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
}
