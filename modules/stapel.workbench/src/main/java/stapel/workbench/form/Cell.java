package stapel.workbench.form;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import stapel.api.Money;
import stapel.api.Ref;
import stapel.api.Text;
import stapel.api.data.Row;
import stapel.workbench.Show;

/** A cell of a row as a form holds it. */
final class Cell {

  private Cell() {}

  /** Puts a cell under its name, words under two. */
  static void put(Map<String, List<String>> values, String name, Object cell, Show show) {
    if (cell instanceof Text text) {
      values.put(name + ".ru", List.of(text.ru()));
      values.put(name + ".en", List.of(text.en()));
    } else if (!(cell instanceof Row.FileCell)) {
      values.put(name, List.of(text(cell, show)));
    }
  }

  /** One value as a field holds it. */
  static String text(Object cell, Show show) {
    if (cell instanceof Instant moment) {
      return DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm").format(moment.atZone(show.zone()));
    }
    if (cell instanceof Ref ref) {
      return ref.id();
    }
    if (cell instanceof Money money) {
      return money.amount().toPlainString();
    }
    return cell instanceof BigDecimal number
        ? number.stripTrailingZeros().toPlainString()
        : cell.toString();
  }
}
