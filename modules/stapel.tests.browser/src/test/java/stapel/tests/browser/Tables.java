package stapel.tests.browser;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Files as people bring them. */
final class Tables {

  private Tables() {}

  static Path csv(Path folder, String name, String... lines) {
    return text(folder, name, StandardCharsets.UTF_8, lines);
  }

  static Path text(Path folder, String name, Charset encoding, String... lines) {
    try {
      return Files.write(
          folder.resolve(name), (String.join("\r\n", lines) + "\r\n").getBytes(encoding));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A cell that begins with = is a formula. */
  static Path book(Path folder, String name, List<List<String>> rows) {
    Path file = folder.resolve(name);
    try (OutputStream out = Files.newOutputStream(file);
        Workbook book = new Workbook(out, "stapel", "1.0")) {
      Worksheet sheet = book.newWorksheet("Заявки");
      for (int row = 0; row < rows.size(); row++) {
        for (int column = 0; column < rows.get(row).size(); column++) {
          String cell = rows.get(row).get(column);
          if (cell.startsWith("=")) {
            sheet.formula(row, column, cell.substring(1));
          } else {
            sheet.value(row, column, cell);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }
}
