package stapel.api.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Reads and writes tables as CSV, XLSX and JSON. Thread-safe. */
@ProviderType
public interface Sheets {

  /** The forms of a table. */
  enum Format {
    /** RFC 4180, UTF-8; written with a byte-order mark for spreadsheets. */
    CSV,
    /** Office Open XML, one sheet. */
    XLSX,
    /** An array of objects. */
    JSON
  }

  /**
   * Reads a table row by row; the format is found from the bytes and the name.
   *
   * <p>Refused with problems that name the row: an unknown or wrong encoding, a formula in a cell,
   * a row with more cells than the header, an archive that unpacks beyond the limit. Memory does
   * not grow with the rows.
   *
   * @param name the file's name
   * @param bytes the file, read once and closed
   * @param sheet name of the sheet of a workbook, empty for the first one with rows
   * @param reader gets the header and then each row
   * @throws stapel.api.Refusal as above; what the reader got before then is not to be kept
   */
  void read(String name, InputStream bytes, Optional<String> sheet, TableReader reader)
      throws IOException;

  /**
   * Begins a table.
   *
   * @param title name of the sheet of a workbook
   * @param header the columns' labels
   */
  TableWriter write(Format format, String title, List<String> header, OutputStream out)
      throws IOException;

  /** Gets a table row by row. */
  interface TableReader {

    /** The header, trimmed; called once before the rows. */
    void header(List<String> columns);

    /**
     * One row.
     *
     * @param number as a person counts, the header being row 1
     * @param cells as many as columns, trimmed, empty text for an empty cell; dates in ISO form,
     *     numbers with a point
     */
    void row(int number, List<String> cells);
  }

  /** Takes a table row by row; closing it completes the file and leaves the stream open. */
  @ProviderType
  interface TableWriter extends AutoCloseable {

    /**
     * One row.
     *
     * @param cells {@code String}, {@code Number}, {@code Boolean}, {@code LocalDate}, {@code
     *     Instant} or null. A text that a spreadsheet would take for a formula is written so that
     *     it stays a text.
     */
    void row(List<Object> cells) throws IOException;

    @Override
    void close() throws IOException;
  }
}
