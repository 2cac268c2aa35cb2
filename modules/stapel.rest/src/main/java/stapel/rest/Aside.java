package stapel.rest;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Long answers are written to the disk first: a fault on the way is then told as one, no half file
 * looks like a whole one, and a slow client keeps no transaction open.
 */
public final class Aside {
  private final Path folder;

  /** Writes to this folder, made when it is missing. */
  public Aside(Path folder) {
    this.folder = folder;
  }

  /** Writes the answer, then calls {@code begin} for its headers and sends it with its length. */
  public void send(Exchange exchange, Writing writing, Runnable begin) throws IOException {
    Files.createDirectories(folder);
    Path file = Files.createTempFile(folder, "answer", ".part");
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 64 * 1024)) {
        writing.write(out);
      }
      begin.run();
      exchange.set("Content-Length", Long.toString(Files.size(file)));
      Files.copy(file, exchange.out());
    } finally {
      Files.deleteIfExists(file);
    }
  }

  /** Writes an answer. */
  @FunctionalInterface
  public interface Writing {
    /** Writes it once, to the end. */
    void write(OutputStream out) throws IOException;
  }
}
