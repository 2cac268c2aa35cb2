package stapel.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server with a key speaks TLS to everybody and plain HTTP to its own command line. */
@Timeout(300)
class TlsIT {
  private static final String PASSWORD = "slipway and lantern";

  @TempDir Path folder;
  private Path keys;

  @BeforeEach
  void makeKey() throws Exception {
    keys = TestKeys.make(folder.resolve("keys.p12"), PASSWORD, "localhost");
  }

  @Test
  void pagesComeByTlsAndTheCommandLineByAPlainPortOfItsOwn() throws Exception {
    Path data = folder.resolve("data");
    ServerProcess server =
        ServerProcess.start(
            data,
            Map.of(KeyFile.PASSWORD, PASSWORD),
            "run",
            "demo",
            "--port",
            "0",
            "--keystore",
            keys.toString());
    try (server) {
      URI address = server.ready();
      assertEquals("https localhost", address.getScheme() + " " + address.getHost());
      HttpResponse<String> login = get(trusting(), address.resolve("/login"));
      assertEquals(200, login.statusCode());
      assertEquals(
          Optional.of("max-age=31536000"), login.headers().firstValue("Strict-Transport-Security"));
      assertThrows(
          IOException.class,
          () ->
              get(
                  HttpClient.newHttpClient(),
                  URI.create("http://127.0.0.1:" + address.getPort() + "/login")));
      assertTrue(server.get("datasets/access.roles").getAsJsonArray("rows").size() == 7);
      assertEquals(0, server.stop());
    }
  }

  private static HttpResponse<String> get(HttpClient client, URI address) throws Exception {
    return client.send(
        HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
  }

  /** A client that knows this server's certificate and no other. */
  private HttpClient trusting() throws Exception {
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    KeyStore store = KeyStore.getInstance(keys.toFile(), PASSWORD.toCharArray());
    KeyStore certificates = KeyStore.getInstance("PKCS12");
    certificates.load(null, null);
    certificates.setCertificateEntry("server", store.getCertificate("server"));
    trust.init(certificates);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return HttpClient.newBuilder().sslContext(context).build();
  }
}
