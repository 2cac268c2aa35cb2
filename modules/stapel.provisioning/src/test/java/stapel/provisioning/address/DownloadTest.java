package stapel.provisioning.address;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import stapel.profile.ProfileException;

@Timeout(120)
class DownloadTest {

  private static final byte[] BYTES = {'P', 'K'};

  private HttpServer server;
  private int said = BYTES.length;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, said);
          exchange.getResponseBody().write(BYTES);
          exchange.getResponseBody().flush();
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private Download download() {
    String place = "http://127.0.0.1:" + server.getAddress().getPort();
    return new Download(
        Address.of(place).orElseThrow(), Duration.ofSeconds(30), Duration.ofSeconds(30));
  }

  @Test
  void givesTheBytesOfAFile() throws IOException {
    assertArrayEquals(BYTES, download().bytes("a.jar", 100));
  }

  /** Fewer bytes than it said: these are not other bytes, for which to ask the publisher. */
  @Test
  void aServerThatBreaksOffIsSaidToBeSilent() {
    said = 50;
    ProfileException broken =
        assertThrows(ProfileException.class, () -> download().bytes("a.jar", 100));
    assertEquals("repository-silent", broken.code());
    assertEquals("a.jar: 2 / 50", broken.arguments().get(1));
  }

  /** A full disk here is no reason to look at the network. */
  @Test
  void whatCannotBeWrittenIsNotTheRepositorys() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int one) throws IOException {
            throw new IOException("no space left");
          }
        };
    IOException said = assertThrows(IOException.class, () -> download().copy("a.jar", 100, full));
    assertEquals("no space left", said.getMessage());
  }
}
