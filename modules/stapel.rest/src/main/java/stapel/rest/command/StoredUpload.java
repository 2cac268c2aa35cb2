package stapel.rest.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import stapel.api.command.Upload;

/** A file of a request, aside on the disk until the call has ended. */
record StoredUpload(String name, long size, Path file) implements Upload {

  @Override
  public InputStream open() throws IOException {
    return Files.newInputStream(file);
  }

  /**
   * The name behind the last slash of any kind, without control characters; browsers send paths at
   * times.
   */
  static String plain(String given) {
    String name = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    String clean = name.replaceAll("[\\p{Cntrl}]", "").strip();
    return clean.isEmpty() || clean.equals(".") || clean.equals("..")
        ? "file"
        : clean.substring(0, Math.min(clean.length(), 200));
  }
}
