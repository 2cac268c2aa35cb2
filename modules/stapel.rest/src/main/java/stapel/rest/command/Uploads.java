package stapel.rest.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import stapel.api.command.Upload;

/** The files of one request; closing it deletes them. */
final class Uploads implements AutoCloseable {
  private final Path folder;
  private final List<Path> files = new ArrayList<>();

  Uploads(Path folder) {
    this.folder = folder;
  }

  /** Stores one file. */
  Upload store(String name, Part part) throws IOException {
    Files.createDirectories(folder);
    Path file = Files.createTempFile(folder, "upload", ".part");
    files.add(file);
    try (OutputStream out = Files.newOutputStream(file)) {
      part.writeTo(out);
    }
    return new StoredUpload(StoredUpload.plain(name), Files.size(file), file);
  }

  @Override
  public void close() throws IOException {
    for (Path file : files) {
      Files.deleteIfExists(file);
    }
  }

  /** Bytes to be stored. */
  interface Part {
    void writeTo(OutputStream out) throws IOException;
  }
}
