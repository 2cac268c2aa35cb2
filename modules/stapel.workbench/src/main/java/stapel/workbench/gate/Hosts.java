package stapel.workbench.gate;

import java.util.Locale;
import java.util.Set;

/**
 * Which names the server answers to. Without TLS only the machine's own, so that no foreign page
 * reaches it through a name of its own (DNS rebinding) and no password crosses a network in the
 * clear.
 */
final class Hosts {

  private static final Set<String> OWN = Set.of("127.0.0.1", "localhost", "[::1]");

  private Hosts() {}

  /**
   * True when a request with this Host header may be answered.
   *
   * @param configured other names in lower case: those under which a trusted proxy or TLS serves it
   */
  static boolean known(String header, boolean secure, Set<String> configured) {
    if (header == null || header.isBlank()) {
      return false;
    }
    String name = withoutPort(header.strip().toLowerCase(Locale.ROOT));
    return OWN.contains(name) || configured.contains(name) || (secure && configured.isEmpty());
  }

  private static String withoutPort(String header) {
    int colon = header.lastIndexOf(':');
    return colon > header.lastIndexOf(']') ? header.substring(0, colon) : header;
  }
}
