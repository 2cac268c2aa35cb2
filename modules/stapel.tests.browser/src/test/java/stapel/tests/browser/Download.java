package stapel.tests.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import org.openqa.selenium.Cookie;

/** A file as a browser with these cookies gets it. */
record Download(int status, String disposition, byte[] bytes) {

  static Download of(URI address, Set<Cookie> cookies) {
    return send(HttpRequest.newBuilder(address).GET(), cookies);
  }

  static Download send(HttpRequest.Builder request, Set<Cookie> cookies) {
    String cookie =
        cookies.stream()
            .map(c -> c.getName() + "=" + c.getValue())
            .collect(Collectors.joining("; "));
    try {
      HttpResponse<byte[]> answer =
          HttpClient.newHttpClient()
              .send(
                  request.header("Cookie", cookie).build(),
                  HttpResponse.BodyHandlers.ofByteArray());
      return new Download(
          answer.statusCode(),
          answer.headers().firstValue("Content-Disposition").orElse(""),
          answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** Whether it begins as a ZIP does, and so an XLSX. */
  boolean zip() {
    return bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
  }
}
