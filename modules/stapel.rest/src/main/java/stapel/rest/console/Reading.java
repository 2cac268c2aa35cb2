package stapel.rest.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import stapel.api.store.Sheets;

/**
 * {@code read DATASET}: rows to a file, to the output as CSV, JSON or XLSX, or as a table for eyes.
 */
final class Reading {
  private static final List<String> QUERY = List.of("filter", "search", "sort", "columns", "scope");
  private static final int SHOWN = 50;

  private final Sheets sheets;
  private final Screen screen;

  Reading(Sheets sheets, Screen screen) {
    this.sheets = sheets;
    this.screen = screen;
  }

  int run(Line line, Place place) throws IOException {
    if (line.words().size() != 1) {
      throw new Usage("console.usage.read");
    }
    String dataset = line.words().get(0);
    Map<String, List<String>> query = line.without(List.of("format", "output", "limit"));
    for (String flag : query.keySet()) {
      if (!QUERY.contains(flag)) {
        throw new Usage("console.unknown-flag", flag);
      }
    }
    Optional<String> output = line.one("output");
    String format = line.one("format").or(() -> output.map(Reading::extension)).orElse("table");
    if (format.equals("table")) {
      return table(dataset, query, place, limit(line));
    }
    Sheets.Format known = format(format);
    if (output.isEmpty()) {
      int code = place.rows(dataset, query, known, screen.out(), screen);
      screen.out().flush();
      return code;
    }
    try (PendingFile file = PendingFile.of("output", output.get())) {
      try (OutputStream out = file.create()) {
        int code = place.rows(dataset, query, known, out, screen);
        if (code != 0) {
          return code;
        }
      }
      file.keep();
      return 0;
    }
  }

  private int table(String dataset, Map<String, List<String>> query, Place place, int limit)
      throws IOException {
    Path aside = Files.createTempFile("stapel-read", ".csv");
    try {
      try (OutputStream out = Files.newOutputStream(aside)) {
        int code = place.rows(dataset, query, Sheets.Format.CSV, out, screen);
        if (code != 0) {
          return code;
        }
      }
      Shown shown = new Shown(limit);
      try (InputStream in = Files.newInputStream(aside)) {
        sheets.read("rows.csv", in, Optional.empty(), shown);
      }
      print(shown);
      return 0;
    } finally {
      Files.deleteIfExists(aside);
    }
  }

  private void print(Shown shown) {
    int columns = shown.lines.get(0).size();
    int[] widths = new int[columns];
    for (List<String> line : shown.lines) {
      for (int i = 0; i < columns; i++) {
        widths[i] = Math.min(40, Math.max(widths[i], line.get(i).length()));
      }
    }
    for (List<String> line : shown.lines) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < columns; i++) {
        String cell = line.get(i).replaceAll("\\s+", " ");
        String cut =
            cell.length() > widths[i] ? cell.substring(0, Math.max(0, widths[i] - 1)) + "…" : cell;
        text.append(String.format("%-" + Math.max(1, widths[i]) + "s  ", cut));
      }
      screen.out().println(text.toString().stripTrailing());
    }
    screen.say("console.rows", shown.count, Math.min(shown.count, shown.lines.size() - 1));
  }

  private static int limit(Line line) {
    String said = line.one("limit").orElse(String.valueOf(SHOWN));
    if (!said.matches("[0-9]{1,6}")) {
      throw new Usage("console.limit", said);
    }
    return Integer.parseInt(said);
  }

  private static Sheets.Format format(String word) {
    for (Sheets.Format format : Sheets.Format.values()) {
      if (format.name().equalsIgnoreCase(word)) {
        return format;
      }
    }
    throw new Usage("console.format", word);
  }

  private static String extension(String file) {
    return file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  /** The first rows, and how many there are. */
  private static final class Shown implements Sheets.TableReader {
    private final int limit;
    private final List<List<String>> lines = new ArrayList<>();
    private int count;

    Shown(int limit) {
      this.limit = limit;
    }

    @Override
    public void header(List<String> columns) {
      lines.add(columns);
    }

    @Override
    public void row(int number, List<String> cells) {
      count++;
      if (count <= limit) {
        lines.add(cells);
      }
    }
  }
}
