package stapel.tests.framework.walk;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.osgi.framework.ServiceReference;
import stapel.platform.api.Caller;

/** The running server, asked as a browser or a program would. */
final class Server {

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI address;

  /** The address stands in the properties of the HTTP runtime. */
  Server(ServiceReference<?> runtime) {
    Object endpoints = runtime.getProperty("osgi.http.endpoint");
    address = URI.create(endpoints instanceof String[] many ? many[0] : String.valueOf(endpoints));
  }

  Answer get(Actor actor, String path) {
    return send(actor, request(actor, path).GET());
  }

  /** As a program that holds this token. */
  Answer asBearer(String token, String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address.resolve(path)).header("Authorization", "Bearer " + token);
    return send(new Actor("bearer", Caller.nobody(Locale.ENGLISH), "", "", List.of()), request);
  }

  Answer post(Actor actor, String path, String type, String body) {
    return post(actor, path, type, BodyPublishers.ofString(body));
  }

  Answer post(Actor actor, String path, String type, BodyPublisher body) {
    return send(
        actor,
        request(actor, path)
            .header("Content-Type", type)
            .header("X-Stapel-Token", actor.token())
            .POST(body));
  }

  private HttpRequest.Builder request(Actor actor, String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path));
    request.header("Accept", path.startsWith("/api/") ? "*/*" : "text/html");
    if (actor.known()) {
      request.header("Cookie", "__Host-stapel=" + actor.cookie());
    }
    return request;
  }

  private Answer send(Actor actor, HttpRequest.Builder request) {
    try {
      HttpResponse<byte[]> response = client.send(request.build(), BodyHandlers.ofByteArray());
      return new Answer(
          response.statusCode(), response.headers().toString(), text(response.body()));
    } catch (IOException e) {
      throw new IllegalStateException("asking as " + actor, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** A workbook is unpacked, for its words are compressed. */
  private static String text(byte[] body) throws IOException {
    if (body.length < 4 || body[0] != 'P' || body[1] != 'K') {
      return new String(body, StandardCharsets.UTF_8);
    }
    Path file = Files.createTempFile("export", ".xlsx");
    try {
      Files.write(file, body);
      StringBuilder all = new StringBuilder();
      try (ZipFile zip = new ZipFile(file.toFile())) {
        for (ZipEntry entry : Collections.list(zip.entries())) {
          all.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
        }
      }
      return all.toString();
    } finally {
      Files.delete(file);
    }
  }

  /** What came back, its headers as text. */
  record Answer(int status, String headers, String body) {}
}
