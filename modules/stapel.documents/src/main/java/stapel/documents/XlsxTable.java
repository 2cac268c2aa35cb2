package stapel.documents;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stapel.api.Problem;

/**
 * Reads one sheet of a workbook: values only; a formula is refused, for what it last gave is not to
 * be trusted.
 */
final class XlsxTable {
  private static final int MOST_COLUMNS = 16_384;

  private final List<String> shared;
  private final XlsxStyles styles;
  private final CheckedTable table;
  private boolean found;

  private XlsxTable(List<String> shared, XlsxStyles styles, CheckedTable table) {
    this.shared = shared;
    this.styles = styles;
    this.table = table;
  }

  static void read(Path file, Optional<String> sheet, CheckedTable table) throws IOException {
    try (XlsxArchive archive = new XlsxArchive(file)) {
      XlsxBook book = XlsxBook.read(archive);
      List<XlsxBook.SheetPart> wanted = book.wanted(sheet);
      XlsxTable reader =
          new XlsxTable(
              XlsxStrings.read(archive), XlsxStyles.read(archive, book.from1904()), table);
      for (int i = 0; i < wanted.size() && !reader.found; i++) {
        Optional<XlsxPart> part = XlsxPart.open(archive, wanted.get(i).part());
        if (part.isPresent()) {
          reader.sheet(part.get());
        }
      }
    }
  }

  private void sheet(XlsxPart part) {
    try (part) {
      int row = 0;
      while (part.next()) {
        if (part.starts("row")) {
          row = number(part.attribute("r"), row + 1);
          List<String> cells = row(part, row);
          found |= cells.stream().anyMatch(cell -> !cell.isBlank());
          table.row(row, cells);
        }
      }
    }
  }

  private List<String> row(XlsxPart part, int row) {
    List<String> cells = new ArrayList<>();
    while (part.next() && !part.ends("row")) {
      if (part.starts("c")) {
        int column = column(part.attribute("r"), cells.size());
        if (column >= MOST_COLUMNS || column < cells.size()) {
          throw Refused.because("sheet.broken-archive");
        }
        while (cells.size() < column) {
          cells.add("");
        }
        cells.add(cell(part, row, column));
      }
    }
    return cells;
  }

  private String cell(XlsxPart part, int row, int column) {
    String type = part.attribute("t");
    String style = part.attribute("s");
    String text = "";
    boolean formula = false;
    while (part.next() && !part.ends("c")) {
      if (part.starts("v")) {
        text = part.text();
      } else if (part.starts("is")) {
        text = XlsxStrings.rich(part, "is");
      } else if (part.starts("f")) {
        formula = true;
      }
    }
    if (formula) {
      found = true;
      table.wrong(row, Problem.at(table.column(column), "sheet.formula", letters(column) + row));
      return "";
    }
    return value(type, style, text, row, column);
  }

  private String value(String type, String style, String text, int row, int column) {
    return switch (type) {
      case "s" -> {
        int index = number(text, -1);
        if (index < 0 || index >= shared.size()) {
          throw Refused.because("sheet.broken-archive");
        }
        yield shared.get(index);
      }
      case "b" -> Boolean.toString(text.equals("1"));
      case "e" -> {
        found = true;
        table.wrong(
            row, Problem.at(table.column(column), "sheet.error-cell", letters(column) + row, text));
        yield "";
      }
      case "inlineStr", "str", "d" -> text;
      default ->
          CellText.spreadsheetNumber(text.strip())
              .map(
                  n ->
                      styles.date(style) && day(n.doubleValue())
                          ? styles.iso(n.doubleValue())
                          : CellText.text(n))
              .orElse(text);
    };
  }

  // Up to the end of year 9999, as spreadsheets count.
  private static boolean day(double number) {
    return number >= 0 && number < 2_958_466;
  }

  private static int number(String text, int otherwise) {
    return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : otherwise;
  }

  private static int column(String address, int otherwise) {
    int column = 0;
    for (int i = 0; i < address.length() && i < 4 && Character.isLetter(address.charAt(i)); i++) {
      column = column * 26 + (Character.toUpperCase(address.charAt(i)) - 'A' + 1);
    }
    return address.isEmpty() ? otherwise : column - 1;
  }

  /** The letters a spreadsheet shows above this column. */
  static String letters(int column) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
      letters.insert(0, (char) ('A' + (rest - 1) % 26));
    }
    return letters.toString();
  }
}
