package stapel.bench;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/** Speaks with a running Stapel as a person by a browser or as the console by REST. */
final class Client implements AutoCloseable {

  static final String EMAIL = "bench@example.org";
  static final String PASSWORD = "correct-horse-battery-staple";
  static final String LIST = "/d/intake.applications";

  private final Wire wire;
  private final String[] headers;

  private Client(Wire wire, String... headers) {
    this.wire = wire;
    this.headers = headers;
  }

  /** The console, once the server has written how to reach it. */
  static Client console(Running server, Path data) throws IOException {
    String token = token(server, data);
    return new Client(
        new Wire(server.port()),
        "Authorization: Bearer " + token,
        "Content-Type: application/json",
        "Accept-Language: en");
  }

  /** The console's secret of this start. */
  static String token(Running server, Path data) throws IOException {
    Path file = data.resolve("run/server.json");
    while (!Files.isRegularFile(file)) {
      server.requireAlive();
      if (server.wall().compareTo(Duration.ofMinutes(5)) > 0) {
        throw new IOException("no " + file + " after five minutes");
      }
      LockSupport.parkNanos(50_000_000);
    }
    return new Gson().fromJson(Files.readString(file), JsonObject.class).get("token").getAsString();
  }

  /** Signs in as the prepared person. */
  static Client signIn(Wire wire) throws IOException {
    String form = "email=" + encode(EMAIL) + "&password=" + encode(PASSWORD);
    Wire.Answer answer =
        wire.send(
            "POST",
            "/login",
            form.getBytes(StandardCharsets.UTF_8),
            "Content-Type: application/x-www-form-urlencoded",
            "Sec-Fetch-Site: same-origin");
    String cookie = answer.expect(303).header("set-cookie").split(";")[0];
    if (cookie.isEmpty()) {
      throw new IOException("not signed in: " + answer.headers());
    }
    return new Client(wire, "Cookie: " + cookie, "Accept-Language: en");
  }

  /** The header line that says who this is. */
  String cookie() {
    return headers[0];
  }

  Wire.Answer page(String path) throws IOException {
    return wire.get(path, headers).expect(200);
  }

  /** Calls a command and gives the id of its first ref. */
  String call(String command, Map<String, Object> fields) throws IOException {
    byte[] body = new Gson().toJson(fields).getBytes(StandardCharsets.UTF_8);
    String path = "/api/v1/commands/" + command;
    String text = wire.send("POST", path, body, headers).expect(200).text();
    JsonArray refs = new Gson().fromJson(text, JsonObject.class).getAsJsonArray("refs");
    return refs.isEmpty() ? "" : refs.get(0).getAsJsonObject().get("id").getAsString();
  }

  /** The version of a row, for a command that changes it. */
  String versioned(String dataset, String id) throws IOException {
    String text = wire.get("/api/v1/datasets/" + dataset + "/" + id, headers).expect(200).text();
    JsonObject row = new Gson().fromJson(text, JsonObject.class);
    return dataset + "/" + id + "@" + row.get("version").getAsString();
  }

  /** Hands in a file of applications to a call and gives the import's id. */
  String upload(String call, String csv) throws IOException {
    String boundary = UUID.randomUUID().toString();
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    part(body, boundary, "name=\"openCall\"", "intake.calls/" + call);
    part(body, boundary, "name=\"file\"; filename=\"applications.csv\"", csv);
    body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
    Wire.Answer answer =
        wire.send(
            "POST",
            "/api/v1/commands/intake.upload",
            body.toByteArray(),
            headers[0],
            "Content-Type: multipart/form-data; boundary=" + boundary);
    return new Gson()
        .fromJson(answer.expect(200).text(), JsonObject.class)
        .getAsJsonArray("refs")
        .get(0)
        .getAsJsonObject()
        .get("id")
        .getAsString();
  }

  private static void part(ByteArrayOutputStream body, String boundary, String name, String text) {
    String head = "--" + boundary + "\r\nContent-Disposition: form-data; " + name + "\r\n\r\n";
    body.writeBytes((head + text + "\r\n").getBytes(StandardCharsets.UTF_8));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    wire.close();
  }
}
