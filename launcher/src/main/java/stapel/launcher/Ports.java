package stapel.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.OptionalInt;

/**
 * Finds the port to listen on before the framework starts: the HTTP service only logs when it
 * cannot bind.
 */
final class Ports {
  private static final int DEFAULT = 8080;

  private Ports() {}

  /** The port asked for, 8080, or, where a taken 8080 may be left, any free one. */
  static int choose(OptionalInt asked, boolean anyWhenTaken) {
    int port = asked.orElse(DEFAULT);
    try {
      return bind(port);
    } catch (IOException e) {
      if (asked.isEmpty() && anyWhenTaken) {
        return free();
      }
      throw Problem.refused("port.taken", port, port == 65535 ? port - 1 : port + 1);
    }
  }

  private static int free() {
    try {
      return bind(0);
    } catch (IOException e) {
      throw Problem.fault("port.none", e);
    }
  }

  private static int bind(int port) throws IOException {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return socket.getLocalPort();
    }
  }
}
