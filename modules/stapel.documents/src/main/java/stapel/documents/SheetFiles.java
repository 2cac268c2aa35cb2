package stapel.documents;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import stapel.api.store.Sheets;

/** Tables as CSV, XLSX and JSON. */
@Component
public final class SheetFiles implements Sheets {
  private static final long MOST_BYTES = 1L << 30;

  /** Needs nothing. */
  @Activate
  public SheetFiles() {}

  @Override
  public void read(String name, InputStream bytes, Optional<String> sheet, TableReader reader)
      throws IOException {
    try (BufferedInputStream in = new BufferedInputStream(bytes, 64 * 1024)) {
      CheckedTable table = new CheckedTable(reader);
      switch (format(name, in)) {
        case CSV -> CsvTable.read(in, table);
        case XLSX -> aside(in, file -> XlsxTable.read(file, sheet, table));
        case JSON -> aside(in, file -> JsonTable.read(file, table));
      }
      table.finish();
    }
  }

  @Override
  public TableWriter write(Format format, String title, List<String> header, OutputStream out)
      throws IOException {
    return switch (format) {
      case CSV -> new CsvWriting(header, out);
      case XLSX -> new XlsxWriting(title, header, out);
      case JSON -> new JsonWriting(header, out);
    };
  }

  private static Format format(String name, BufferedInputStream in) throws IOException {
    in.mark(4096);
    byte[] start = in.readNBytes(1024);
    in.reset();
    String latin = new String(start, StandardCharsets.ISO_8859_1);
    String lower = name.toLowerCase(Locale.ROOT);
    if (latin.startsWith("PK\003\004")) {
      return Format.XLSX;
    }
    if (latin.startsWith("\u00D0\u00CF\u0011\u00E0")) {
      throw Refused.because("sheet.old-workbook");
    }
    if (lower.endsWith(".xlsx") || lower.endsWith(".xlsm")) {
      throw Refused.because("sheet.not-a-workbook");
    }
    if (latin.startsWith("%PDF")
        || latin.startsWith("\u001F\u008B")
        || latin.startsWith("\u0089PNG")) {
      throw Refused.because("sheet.not-a-table");
    }
    String text =
        latin.startsWith("\u00EF\u00BB\u00BF") ? latin.substring(3).strip() : latin.strip();
    boolean json =
        lower.endsWith(".json") || !lower.endsWith(".csv") && text.matches("(?s)\\[\\s*[{\\]].*");
    return json ? Format.JSON : Format.CSV;
  }

  /** Reads from a copy on the disk, for what cannot be read in one go. */
  private static void aside(InputStream in, FileReading reading) throws IOException {
    Path file = Files.createTempFile("stapel-sheet", ".tmp");
    try {
      try (OutputStream copy = Files.newOutputStream(file)) {
        byte[] buffer = new byte[64 * 1024];
        long size = 0;
        for (int got = in.read(buffer); got > 0; got = in.read(buffer)) {
          size += got;
          if (size > MOST_BYTES) {
            throw Refused.tooLarge("sheet.too-many-bytes", MOST_BYTES >> 20);
          }
          copy.write(buffer, 0, got);
        }
      }
      reading.read(file);
    } finally {
      Files.deleteIfExists(file);
    }
  }

  /** Reads a file. */
  private interface FileReading {
    void read(Path file) throws IOException;
  }
}
