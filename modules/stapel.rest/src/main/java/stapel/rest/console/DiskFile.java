package stapel.rest.console;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import stapel.api.command.Upload;
import stapel.api.work.InputFile;

/** A file of the client, read where it lies. */
record DiskFile(Path path, long size) implements InputFile, Upload {

  /** The file that {@code @path} names. */
  static DiskFile of(String flag, String word) {
    Path path = Path.of(word);
    if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
      throw new Usage("console.no-file", flag, word);
    }
    try {
      return new DiskFile(path, Files.size(path));
    } catch (IOException e) {
      throw new Usage("console.no-file", flag, word);
    }
  }

  @Override
  public String name() {
    return path.getFileName().toString();
  }

  @Override
  public InputStream open() throws IOException {
    return Files.newInputStream(path);
  }
}
