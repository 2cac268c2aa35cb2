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
  private Ports() {}

  /**
   * The port asked for, the usual one, or, where a taken usual one may be left, any free one.
   *
   * @param everywhere true to look at all addresses of the machine, else at loopback only
   */
  static int choose(OptionalInt asked, int usual, boolean anyWhenTaken, boolean everywhere) {
    int port = asked.orElse(usual);
    try {
      return bind(port, everywhere);
    } catch (IOException e) {
      if (asked.isEmpty() && anyWhenTaken) {
        return free(everywhere);
      }
      throw Problem.refused("port.taken", port, port == 65535 ? port - 1 : port + 1);
    }
  }

  /** Any free port of loopback. */
  static int free() {
    return free(false);
  }

  private static int free(boolean everywhere) {
    try {
      return bind(0, everywhere);
    } catch (IOException e) {
      throw Problem.fault("port.none", e);
    }
  }

  private static int bind(int port, boolean everywhere) throws IOException {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(
          everywhere
              ? new InetSocketAddress(port)
              : new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return socket.getLocalPort();
    }
  }
}
