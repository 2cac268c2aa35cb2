package stapel.workbench.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.LocalConnector;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClosingTest {

  private final Closing closing = new Closing(Duration.ofSeconds(60));
  private final Server server = new Server();
  private final LocalConnector early = new LocalConnector(server);
  private final LocalConnector late = new LocalConnector(server);
  private final CountDownLatch entered = new CountDownLatch(1);
  private final CountDownLatch going = new CountDownLatch(1);

  @BeforeEach
  void start() throws Exception {
    server.addConnector(early);
    server.setErrorHandler(new ContainerErrors(() -> Locale.ENGLISH, closing::closed));
    server.setHandler(
        new Handler.Abstract() {
          @Override
          public boolean handle(Request request, Response response, Callback callback)
              throws Exception {
            if (Request.getPathInContext(request).equals("/slow")) {
              entered.countDown();
              going.await();
            }
            response.setStatus(200);
            callback.succeeded();
            return true;
          }
        });
    server.start();
    server.addEventListener(closing);
    server.addConnector(late);
    late.start();
  }

  @AfterEach
  void stop() throws Exception {
    server.stop();
  }

  @Test
  void takesNoMoreAndWaitsForWhatIsUnderWay() throws Exception {
    assertEquals("200", status(answer(early, "/")));
    CompletableFuture<String> slow = CompletableFuture.supplyAsync(() -> answer(early, "/slow"));
    entered.await();
    CompletableFuture<Void> closed = CompletableFuture.runAsync(closing::close);
    while (!closing.closed()) {
      Thread.onSpinWait();
    }
    for (LocalConnector connector : List.of(early, late)) {
      String page = answer(connector, "/d/a.b");
      assertEquals("503", status(page));
      assertTrue(page.contains("Retry-After: 5\r\n"), page);
      assertTrue(page.contains("<h1>The server is starting or stopping</h1>"), page);
      String problem = answer(connector, "/api/v1/datasets");
      assertEquals("503", status(problem));
      assertTrue(problem.contains("\"code\":\"http.503\""), problem);
    }
    assertEquals(List.of(false, false), List.of(slow.isDone(), closed.isDone()));
    going.countDown();
    assertEquals("200", status(slow.join()));
    closed.join();
  }

  @Test
  void whoIsTakenOffLetsRequestsIn() {
    closing.close();
    assertEquals("503", status(answer(early, "/")));
    server.removeEventListener(closing);
    assertEquals("200", status(answer(early, "/")));
    assertEquals("200", status(answer(late, "/")));
  }

  private static String status(String answer) {
    return answer.substring(9, 12);
  }

  private static String answer(LocalConnector connector, String path) {
    String request = "GET " + path + " HTTP/1.1\r\nHost: a\r\nAccept-Language: en\r\n\r\n";
    ByteBuffer sent = ByteBuffer.wrap(request.getBytes(StandardCharsets.UTF_8));
    try {
      return BufferUtil.toString(connector.getResponse(sent), StandardCharsets.UTF_8);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
