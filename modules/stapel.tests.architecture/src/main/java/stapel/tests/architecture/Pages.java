package stapel.tests.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * No template writes what it was given without escaping, and none carries script or style of its
 * own.
 */
public final class Pages {
  private static final String UNESCAPED = "$unsafe" + "{";

  private Pages() {}

  /** One sentence for each line of a template under a folder that may not be. */
  public static List<String> broken(Path modules) {
    try (Stream<Path> files = Files.walk(modules)) {
      return files
          .filter(file -> file.toString().endsWith(".jte"))
          .filter(file -> !file.toString().contains("target"))
          .sorted()
          .flatMap(file -> faults(modules.relativize(file), lines(file)).stream())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(modules.toString(), e);
    }
  }

  static List<String> faults(Path file, List<String> lines) {
    List<String> faults = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      String at = file + ":" + (i + 1);
      if (line.contains(UNESCAPED)) {
        faults.add(at + " writes without escaping");
      }
      if (line.matches(".*<script(?![^>]*\\ssrc=).*") || line.matches(".*<style[\\s>].*")) {
        faults.add(at + " carries inline script or style, which the browser will refuse");
      }
      if (line.matches(".*<[^>]*\\s(on[a-z]+|style)=.*")) {
        faults.add(at + " carries an inline handler or style, which the browser will refuse");
      }
    }
    return faults;
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }
}
