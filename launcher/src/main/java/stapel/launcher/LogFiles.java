package stapel.launcher;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.LogManager;

/** Reads the logging configuration of {@code cnf/logging} for one process. */
final class LogFiles {
  private LogFiles() {}

  /** A server logs to standard error and to files in {@code DIR/log}. */
  static void server(Path configuration, Path data) {
    Path folder = data.resolve("log");
    try {
      Files.createDirectories(folder);
      String pattern = folder.toString().replace("%", "%%").replace('\\', '/');
      read(Files.readString(configuration).replace("${log}", pattern));
    } catch (IOException e) {
      throw Problem.refused("data.unwritable", folder, e.toString());
    }
  }

  /** A client says what it has to say on standard output; only warnings go to standard error. */
  static void client() {
    try {
      read(
          "handlers=java.util.logging.ConsoleHandler\n.level=WARNING\n"
              // Without HTTP is how a client wants it.
              + "org.apache.felix.http.level=SEVERE\n");
    } catch (IOException e) {
      throw Problem.fault("fault", e, e.toString());
    }
  }

  private static void read(String configuration) throws IOException {
    LogManager.getLogManager()
        .readConfiguration(
            new ByteArrayInputStream(configuration.getBytes(StandardCharsets.UTF_8)));
  }
}
