package stapel.workbench.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.jetty.server.LocalConnector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.BufferUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ContainerErrorsTest {

  private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

  private final Server server = new Server();
  private final LocalConnector connector = new LocalConnector(server);

  @BeforeEach
  void start() throws Exception {
    server.addConnector(connector);
    server.setErrorHandler(new ContainerErrors(() -> RUSSIAN, () -> false));
    server.start();
  }

  @AfterEach
  void stop() throws Exception {
    server.stop();
  }

  @Test
  void addressThatIsTooLongIsSaidInBothLanguages() throws Exception {
    String path = "/d/a?q=" + "x".repeat(20_000);
    String both = "414 ru Слишком длинный адрес en The address is too long";
    assertEquals(both, page(path, ""));
    assertEquals(both, page(path, "Accept-Language: en\r\n"));
  }

  @Test
  void headersThatAreTooLongAndBrokenAddressesHaveAPage() throws Exception {
    String cookie = "Cookie: a=" + "x".repeat(20_000) + "\r\n";
    String english = "Accept-Language: en\r\n";
    assertEquals(
        "431 ru Слишком длинные заголовки запроса en The request’s headers are too long",
        page("/", english + cookie));
    assertEquals(
        "400 ru Сервер не смог прочитать запрос en The server could not read the request",
        page("/%zz", english));
    assertEquals("404 ru Такой страницы нет", page("/nowhere", "Accept-Language: ru\r\n"));
    assertEquals("404 ru Такой страницы нет en There is no such page", page("/nowhere", ""));
  }

  @Test
  void programGetsAProblemDocument() throws Exception {
    String cookie = "Cookie: a=" + "x".repeat(20_000) + "\r\n";
    String answer = answer("/api/v1/datasets/a.b", "Accept-Language: en\r\n" + cookie);
    assertTrue(answer.contains("Content-Type: application/problem+json\r\n"), answer);
    assertEquals(
        "{\"type\":\"urn:stapel:problem:http.431\",\"title\":\"Слишком длинные заголовки запроса / The"
            + " request’s headers are too long\",\"status\":431,\"code\":\"http.431\",\"detail\":"
            + "\"Браузер прислал больше заголовков, чем принимает сервер, чаще всего из-за cookie."
            + " Удалите cookie этого сайта, войдите снова и сократите адрес. / The browser sent more"
            + " headers than the server takes, mostly because of cookies. Delete this site’s cookies,"
            + " sign in again and shorten the address.\"}",
        answer.substring(answer.indexOf("\r\n\r\n") + 4));
  }

  /** Status, languages and headings of an answer that is a page. */
  private String page(String path, String headers) throws Exception {
    String answer = answer(path, headers);
    Matcher parts =
        Pattern.compile("<section lang=\"(..)\">\\s*<div class=\"head\"><h1>(.*?)</h1>")
            .matcher(answer);
    return answer.substring(9, 12)
        + parts
            .results()
            .map(part -> " " + part.group(1) + " " + part.group(2))
            .collect(Collectors.joining());
  }

  private String answer(String path, String headers) throws Exception {
    String request = "GET " + path + " HTTP/1.1\r\nHost: a\r\n" + headers + "\r\n";
    ByteBuffer sent = ByteBuffer.wrap(request.getBytes(StandardCharsets.UTF_8));
    return BufferUtil.toString(connector.getResponse(sent), StandardCharsets.UTF_8);
  }
}
