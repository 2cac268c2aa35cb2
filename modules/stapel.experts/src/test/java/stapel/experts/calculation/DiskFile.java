package stapel.experts.calculation;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import stapel.api.work.InputFile;
import stapel.api.work.OutputFile;

/** A file of a test's folder, or of the real data. */
record DiskFile(Path path) implements InputFile, OutputFile {
  static DiskFile of(Path folder, String name, String... lines) {
    try {
      return new DiskFile(Files.write(folder.resolve(name), List.of(lines)));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  static DiskFile ofBytes(Path folder, String name, byte[] bytes) {
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

  List<String> lines() {
    try {
      return Files.readAllLines(path);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
