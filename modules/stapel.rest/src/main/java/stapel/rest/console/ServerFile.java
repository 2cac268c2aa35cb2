package stapel.rest.console;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import stapel.rest.Declined;
import stapel.rest.Json;

/**
 * The server of a data directory, as {@code DIR/run/server.json} names it.
 *
 * @param address where it takes the command line, without a path: plain HTTP on loopback
 * @param token the console's secret
 */
record ServerFile(URI address, String token) {

  static Optional<ServerFile> read(Path data) throws IOException {
    Path file = data.resolve("run").resolve("server.json");
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try (InputStream bytes = Files.newInputStream(file)) {
      Map<String, Object> members = Json.object(bytes);
      Object port = members.get("port");
      Object token = members.get("token");
      return port == null || token == null
          ? Optional.empty()
          : Optional.of(new ServerFile(URI.create("http://127.0.0.1:" + port), token.toString()));
    } catch (Declined half) {
      return Optional.empty();
    }
  }
}
