package stapel.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import stapel.api.work.InputFile;
import stapel.api.work.OutputFile;

/**
 * A file on disk as a calculation reads and writes it, of a test's folder or of real data.
 *
 * @param path where it lies; need not exist yet when it is written to
 */
public record DiskFile(Path path) implements InputFile, OutputFile {

  /** A new file of these lines, UTF-8, each ended by the system's line end. */
  public static DiskFile of(Path folder, String name, String... lines) {
    try {
      return new DiskFile(Files.write(folder.resolve(name), List.of(lines)));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** A new file of these bytes. */
  public static DiskFile ofBytes(Path folder, String name, byte[] bytes) {
    try {
      return new DiskFile(Files.write(folder.resolve(name), bytes));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
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

  @Override
  public OutputStream create() throws IOException {
    return Files.newOutputStream(path);
  }

  /** Its lines in order, read as UTF-8; an empty list of an empty file. */
  public List<String> lines() {
    try {
      return Files.readAllLines(path);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
