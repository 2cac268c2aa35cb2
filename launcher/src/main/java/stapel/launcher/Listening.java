package stapel.launcher;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where a server listens. Plain HTTP stays on this machine; with a key, TLS is spoken to everybody,
 * and the command line of this machine has a plain port of its own.
 *
 * @param port what a browser takes
 * @param local what the command line takes, the same without a key
 * @param key what TLS is spoken with
 */
record Listening(int port, int local, Optional<KeyFile> key) {
  private static final int PLAIN = 8080;
  private static final int SECURE = 8443;

  /** The port asked for, or the usual one; refused when it is taken. */
  static Listening choose(Arguments said, boolean anyWhenTaken, Optional<KeyFile> key) {
    boolean everywhere = key.isPresent();
    int port = Ports.choose(said.port(), everywhere ? SECURE : PLAIN, anyWhenTaken, everywhere);
    return new Listening(port, everywhere ? Ports.free() : port, key);
  }

  /** The address for a browser. */
  URI address() {
    return key.map(k -> URI.create("https://" + k.name() + ":" + port)).orElseGet(this::plain);
  }

  /** The address for the command line. */
  URI plain() {
    return URI.create("http://127.0.0.1:" + local);
  }

  /** What the HTTP service is told. */
  Map<String, String> properties() {
    Map<String, String> properties = new HashMap<>();
    properties.put("stapel.port", String.valueOf(port));
    properties.put("org.apache.felix.http.jetty.sendServerHeader", "false");
    if (key.isEmpty()) {
      properties.put("org.osgi.service.http.port", String.valueOf(port));
      properties.put("org.apache.felix.http.host", "127.0.0.1");
      return properties;
    }
    KeyFile file = key.get();
    properties.put("stapel.local.port", String.valueOf(local));
    properties.put("org.apache.felix.http.enable", "false");
    properties.put("org.apache.felix.https.enable", "true");
    properties.put("org.osgi.service.http.port.secure", String.valueOf(port));
    properties.put("org.apache.felix.https.keystore", file.file().toString());
    properties.put("org.apache.felix.https.keystore.type", file.type());
    properties.put("org.apache.felix.https.keystore.password", file.password());
    properties.put("org.apache.felix.https.keystore.key.password", file.password());
    return properties;
  }
}
