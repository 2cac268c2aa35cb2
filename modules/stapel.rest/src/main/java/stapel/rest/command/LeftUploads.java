package stapel.rest.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Files of requests that a killed process left behind. */
public final class LeftUploads {
  private static final Logger LOG = LoggerFactory.getLogger(LeftUploads.class);
  private static final Duration LONGEST_REQUEST = Duration.ofHours(1);

  private LeftUploads() {}

  /** Deletes what no request can be using any more. */
  public static void sweep(Path folder, Instant now) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        if (Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(LONGEST_REQUEST))) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException e) {
      LOG.warn("files of ended requests stay in {}", folder, e);
    }
  }
}
