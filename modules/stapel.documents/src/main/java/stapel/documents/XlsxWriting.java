package stapel.documents;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import stapel.api.store.Sheets.TableWriter;

/**
 * Writes a workbook row by row: texts inline, so that none is a formula and none is kept; the
 * header bold and frozen. Beyond the rows a sheet can hold another sheet begins. Moments are in UTC
 * and say so.
 */
final class XlsxWriting implements TableWriter {
  private static final int ROWS_A_SHEET = 1_048_576;
  private static final int FLUSH = 500;
  private static final int DIGITS = 15;

  private final Workbook workbook;
  private final String title;
  private final List<String> header;
  private Worksheet sheet;
  private int sheets;
  private int row;

  XlsxWriting(String title, List<String> header, OutputStream out) throws IOException {
    this.title = named(title);
    this.header = List.copyOf(header);
    workbook = new Workbook(new LeftOpen(out), "Stapel", "1.0");
    begin();
  }

  @Override
  public void row(List<Object> cells) throws IOException {
    if (row == ROWS_A_SHEET) {
      sheet.finish();
      begin();
    }
    for (int column = 0; column < cells.size(); column++) {
      cell(column, cells.get(column));
    }
    row++;
    if (row % FLUSH == 0) {
      sheet.flush();
    }
  }

  @Override
  public void close() throws IOException {
    sheet.finish();
    workbook.finish();
  }

  private void begin() {
    sheets++;
    String name =
        sheets == 1 ? title : title.substring(0, Math.min(title.length(), 26)) + " " + sheets;
    sheet = workbook.newWorksheet(name);
    sheet.freezePane(0, 1);
    for (int column = 0; column < header.size(); column++) {
      sheet.width(column, Math.max(10, Math.min(40, header.get(column).length() + 2)));
      sheet.inlineString(0, column, shown(header.get(column)));
      sheet.style(0, column).bold().set();
    }
    row = 1;
  }

  private void cell(int column, Object cell) {
    if (cell instanceof Number number) {
      number(column, number);
    } else if (cell instanceof Boolean flag) {
      sheet.value(row, column, flag);
    } else if (cell instanceof LocalDate date) {
      sheet.value(row, column, date);
      sheet.style(row, column).format("yyyy-mm-dd").set();
    } else if (cell instanceof Instant moment) {
      sheet.value(row, column, LocalDateTime.ofInstant(moment, ZoneOffset.UTC));
      sheet.style(row, column).format("yyyy-mm-dd hh:mm:ss \\U\\T\\C").set();
    } else if (cell != null && !cell.toString().isEmpty()) {
      sheet.inlineString(row, column, shown(cell.toString()));
    }
  }

  // A spreadsheet keeps 15 digits of a number: a longer one stays whole as a text.
  private void number(int column, Number number) {
    BigDecimal exact = new BigDecimal(CsvWriting.digits(number));
    if (exact.stripTrailingZeros().precision() > DIGITS) {
      sheet.inlineString(row, column, exact.toPlainString());
    } else {
      sheet.value(row, column, exact);
    }
  }

  private static String shown(String text) {
    String legal = text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "\uFFFD");
    int longest = CheckedTable.LONGEST_CELL;
    return legal.length() <= longest ? legal : legal.substring(0, longest - 1) + "…";
  }

  private static String named(String title) {
    String legal = title.replaceAll("[\\\\/?*\\[\\]:'\\s]+", " ").strip();
    String full = legal.isEmpty() ? "Stapel" : legal;
    return full.substring(0, Math.min(full.length(), 31));
  }

  /** Leaves the stream open: it belongs to the caller. */
  private static final class LeftOpen extends FilterOutputStream {
    LeftOpen(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
