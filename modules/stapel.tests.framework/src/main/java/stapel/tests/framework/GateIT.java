package stapel.tests.framework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.service.servlet.runtime.HttpServiceRuntime;
import org.osgi.test.common.annotation.InjectService;
import org.osgi.test.common.service.ServiceAware;
import org.osgi.test.junit5.service.ServiceExtension;
import stapel.platform.api.Caller;
import stapel.platform.api.CommandDoor;
import stapel.platform.api.Ready;
import stapel.platform.api.Sessions;

/** Nothing is reached before the login, and nothing is changed by a page of somebody else. */
@ExtendWith(ServiceExtension.class)
public class GateIT {

  private static final String PASSWORD = "harbour lantern slipway";

  @InjectService(timeout = 60_000)
  Ready ready;

  @InjectService CommandDoor commands;
  @InjectService Sessions sessions;

  private final HttpClient client = HttpClient.newHttpClient();
  private URI server;

  @BeforeEach
  void findServer(@InjectService(timeout = 20_000) ServiceAware<HttpServiceRuntime> runtime) {
    Object endpoints = runtime.getServiceReference().getProperty("osgi.http.endpoint");
    server = URI.create(endpoints instanceof String[] many ? many[0] : String.valueOf(endpoints));
  }

  @Test
  void sendsAReaderToTheLoginAndBack() throws Exception {
    var answer = get("/d/access.accounts?q=a", "Accept", "text/html");
    assertEquals(303, answer.statusCode());
    assertEquals(
        Optional.of("/login?next=%2Fd%2Faccess.accounts%3Fq%3Da"),
        answer.headers().firstValue("Location"));
  }

  @Test
  void tellsAProgramToSignIn() throws Exception {
    var answer = get("/api/v1/datasets/access.accounts", "Accept", "application/json");
    assertEquals(401, answer.statusCode());
    assertEquals(Optional.of("Bearer"), answer.headers().firstValue("WWW-Authenticate"));
  }

  @Test
  void sendsTheSecurityHeadersWithEveryAnswer() throws Exception {
    for (String path : new String[] {"/login", "/", "/no/such/page", "/assets/none"}) {
      var headers = get(path, "Accept", "text/html").headers();
      assertEquals(
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
              + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
          headers.firstValue("Content-Security-Policy").orElse(""),
          path);
      assertEquals("nosniff", headers.firstValue("X-Content-Type-Options").orElse(""), path);
      assertEquals("same-origin", headers.firstValue("Referrer-Policy").orElse(""), path);
      assertEquals("no-store", headers.firstValue("Cache-Control").orElse(""), path);
    }
  }

  @Test
  void answersToNoForeignName() throws Exception {
    assertEquals(
        "HTTP/1.1 421",
        raw("GET /login HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"));
    assertEquals(
        "HTTP/1.1 200",
        raw(
            "GET /login HTTP/1.1\r\nHost: localhost:"
                + server.getPort()
                + "\r\nConnection: close\r\n\r\n"));
  }

  @Test
  void changesNothingWithoutTheSessionsToken() throws Exception {
    Sessions.Session session = session("forgery@example.org");
    String cookie = "__Host-stapel=" + session.secret();
    assertEquals(200, get("/account", "Cookie", cookie).statusCode());
    assertEquals(403, post("/language", "language=en", "Cookie", cookie).statusCode());
    assertEquals(403, post("/language", "language=en&_token=wrong", "Cookie", cookie).statusCode());
    String token = "language=en&_token=" + session.forgeryToken();
    assertEquals(
        403,
        post("/language", token, "Cookie", cookie, "Sec-Fetch-Site", "cross-site").statusCode());
    assertEquals(
        403,
        post("/language", token, "Cookie", cookie, "Origin", "http://evil.example").statusCode());
    assertEquals("ru", language(session));
    assertEquals(
        303,
        post("/language", token, "Cookie", cookie, "Sec-Fetch-Site", "same-origin").statusCode());
    assertEquals("en", language(session));
  }

  @Test
  void pagesHaveNoOtherMethods() throws Exception {
    Sessions.Session session = session("methods@example.org");
    for (String method : new String[] {"PUT", "DELETE", "OPTIONS"}) {
      HttpRequest request =
          HttpRequest.newBuilder(server.resolve("/account"))
              .method(method, HttpRequest.BodyPublishers.noBody())
              .header("Cookie", "__Host-stapel=" + session.secret())
              .header("X-Stapel-Token", session.forgeryToken())
              .build();
      var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      assertEquals(405, answer.statusCode(), method);
      assertEquals("", answer.body(), method);
      assertEquals(Optional.of("GET, HEAD, POST"), answer.headers().firstValue("Allow"), method);
    }
  }

  @Test
  void signsInWithACookieThatOnlyThisServerGets() throws Exception {
    session("login@example.org");
    String form =
        "email=login%40example.org&password=" + encode(PASSWORD) + "&next=%2F%2Fevil.example";
    assertEquals(403, post("/login", form, "Origin", "http://evil.example").statusCode());
    var answer = post("/login", form);
    assertEquals(303, answer.statusCode());
    assertEquals(Optional.of("/"), answer.headers().firstValue("Location"));
    String cookie = answer.headers().firstValue("Set-Cookie").orElse("");
    assertTrue(cookie.startsWith("__Host-stapel="), cookie);
    assertTrue(cookie.endsWith("; Path=/; Secure; HttpOnly; SameSite=Lax"), cookie);
  }

  @Test
  void hidesWhatACallerMayNotOpen() throws Exception {
    String cookie = "__Host-stapel=" + session("nobody@example.org").secret();
    for (String path :
        new String[] {"/d/access.accounts", "/c/access.add-account", "/v/none", "/d/none"}) {
      assertEquals(404, get(path, "Cookie", cookie).statusCode(), path);
    }
    for (String path : new String[] {"/preferences", "/modules"}) {
      assertEquals(403, get(path, "Cookie", cookie).statusCode(), path);
    }
  }

  private Sessions.Session session(String email) {
    Caller system = Caller.system("test");
    commands.execute(
        system,
        CommandDoor.Request.of(
            "access.add-account",
            Map.of("name", email, "email", email, "password", PASSWORD, "keepPassword", true)));
    return sessions.signIn(email, PASSWORD, "127.0.0.1", "test", Locale.forLanguageTag("ru"));
  }

  private String language(Sessions.Session session) {
    return sessions.find(session.secret()).orElseThrow().caller().language().getLanguage();
  }

  private HttpResponse<String> get(String path, String... headers) throws Exception {
    return client.send(
        HttpRequest.newBuilder(server.resolve(path)).headers(headers).build(),
        BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String path, String form, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.resolve(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private String raw(String request) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", server.getPort())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
