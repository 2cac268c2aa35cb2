package stapel.tests.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Code shown in a document under a file's name stands in that file, word for word. */
public final class Excerpts {

  private static final Pattern BLOCK =
      Pattern.compile("^```\\w+ (\\S+)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

  private Excerpts() {}

  /** The names of the files that blocks of this text are from, in their order. */
  public static List<String> files(String document) {
    return BLOCK.matcher(document).results().map(block -> block.group(1)).toList();
  }

  /**
   * One sentence for each block that is not in its file.
   *
   * @param folder where the files are, at any depth outside of target
   */
  public static List<String> broken(String document, Path folder) {
    List<String> faults = new ArrayList<>();
    Matcher block = BLOCK.matcher(document);
    while (block.find()) {
      String name = block.group(1);
      if (read(folder, name).stream().noneMatch(text -> text.contains(block.group(2)))) {
        faults.add(name + " of " + folder.getFileName() + " does not hold:\n" + block.group(2));
      }
    }
    return faults;
  }

  private static List<String> read(Path folder, String name) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.getFileName().toString().equals(name))
          .filter(file -> !folder.relativize(file).startsWith("target"))
          .map(Excerpts::text)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("looking for " + name, e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + file, e);
    }
  }
}
