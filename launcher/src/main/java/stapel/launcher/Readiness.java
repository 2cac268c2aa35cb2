package stapel.launcher;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;

/** Knows when a server answers: the platform says so, and then a request is answered. */
final class Readiness {
  private static final String READY = "stapel.platform.api.Ready";
  private static final String HTTP = "org.osgi.service.servlet.runtime.HttpServiceRuntime";
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final Logger LOG = Logger.getLogger(Readiness.class.getName());

  private final Platform platform;
  private final Listening listening;

  Readiness(Platform platform, Listening listening) {
    this.platform = platform;
    this.listening = listening;
  }

  /** Waits, and returns the lines the platform wants printed after the address. */
  List<String> await() throws InterruptedException {
    require(platform.service(HTTP, PATIENCE), HTTP);
    List<String> notes = List.of();
    if (platform.brings(READY)) {
      Optional<Object> ready = platform.service(READY, SOON);
      if (ready.isEmpty()) {
        say(platform.waiting());
        ready = platform.service(READY, PATIENCE);
      }
      notes = notes(require(ready, READY));
    }
    answer();
    return notes;
  }

  /** Nothing waits for a service that is missing: then it only takes its time. */
  private static void say(List<String> waiting) {
    if (waiting.isEmpty()) {
      LOG.info("not ready yet: still loading");
    } else {
      LOG.warning(() -> "not ready yet: " + String.join("; ", waiting));
    }
  }

  private Object require(Optional<Object> service, String type) {
    return service.orElseThrow(
        () ->
            Problem.fault(
                "ready.never",
                null,
                PATIENCE.toSeconds(),
                type,
                String.join(", ", platform.waiting())));
  }

  private static List<String> notes(Object ready) {
    try {
      var method =
          Class.forName(READY, false, ready.getClass().getClassLoader()).getMethod("notes");
      return ((List<?>) method.invoke(ready)).stream().map(String::valueOf).toList();
    } catch (ReflectiveOperationException e) {
      Throwable cause = e instanceof InvocationTargetException ? e.getCause() : e;
      throw Problem.fault("fault", cause, cause.toString());
    }
  }

  /** Plainly: the JDK's newer client would load several hundred classes for one request. */
  private void answer() {
    URI address = listening.plain().resolve("/");
    try {
      HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
      connection.setConnectTimeout((int) SOON.toMillis());
      connection.setReadTimeout((int) SOON.toMillis());
      connection.setInstanceFollowRedirects(false);
      connection.getResponseCode();
      connection.disconnect();
      address = listening.address();
      try (var socket = new Socket()) {
        socket.connect(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), listening.port()),
            (int) SOON.toMillis());
      }
    } catch (IOException e) {
      throw Problem.fault("ready.silent", e, address, e.toString());
    }
  }
}
