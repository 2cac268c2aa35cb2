package stapel.tests.framework.walk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import stapel.api.Money;
import stapel.api.Ref;
import stapel.api.Text;
import stapel.api.data.Column;
import stapel.api.data.ColumnClass;
import stapel.api.data.Row;

/**
 * One column of one dataset as one person may know it: in which rows the table opens its cells, and
 * in which visible ones it does not. Rows that came after the truth was read are of no account.
 */
final class Veil {

  private final Column column;
  private final Map<String, Row> rows;
  private final Map<String, Row> visible = new LinkedHashMap<>();
  private final Set<String> shown = new TreeSet<>();

  /**
   * Over what is stored.
   *
   * @param rows of the dataset, by id
   * @param open the rows this person may see and the classes of cells in each
   */
  Veil(Map<String, Row> rows, Map<String, Set<ColumnClass>> open, Column column) {
    this.column = column;
    this.rows = rows;
    open.forEach(
        (id, classes) -> {
          visible.put(id, rows.get(id));
          if (classes.contains(column.columnClass())) {
            shown.add(id);
          }
        });
  }

  /** Of these the ones that were there when the truth was read, in their order. */
  List<String> known(List<String> ids) {
    return ids.stream().filter(rows::containsKey).toList();
  }

  /** Visible rows whose cell the reader may not read. */
  Set<String> veiled() {
    Set<String> veiled = new TreeSet<>(visible.keySet());
    veiled.removeAll(shown);
    return veiled;
  }

  /** Rows the reader may read the cell of. */
  Set<String> shown() {
    return shown;
  }

  /** Up to so many values of cells the reader may not read in rows that are visible. */
  List<String> hidden(int most) {
    return values(veiled().stream().map(rows::get), most);
  }

  /** Up to so many values of rows the reader may not see at all. */
  List<String> foreign(int most) {
    return values(rows.values().stream().filter(row -> !visible.containsKey(row.ref().id())), most);
  }

  private List<String> values(Stream<Row> of, int most) {
    return of.flatMap(row -> row.cell(column.key()).stream())
        .map(Veil::written)
        .distinct()
        .limit(most)
        .toList();
  }

  /** A value the reader may read, as a control that questions are answered at all. */
  List<String> open() {
    return shown.stream()
        .flatMap(id -> rows.get(id).cell(column.key()).stream())
        .map(Veil::written)
        .limit(1)
        .toList();
  }

  /** True when the cell is there, whoever reads it. */
  boolean filled(String id) {
    return rows.get(id).cell(column.key()).isPresent();
  }

  /** As a person writes it into a filter. */
  private static String written(Object cell) {
    if (cell instanceof Ref ref) {
      return ref.id();
    }
    if (cell instanceof Text text) {
      return text.ru();
    }
    return cell instanceof Money money ? money.amount().toPlainString() : String.valueOf(cell);
  }

  /** True when one of the actor's roles reads cells of this class anywhere. */
  static boolean named(AccessTable table, Actor actor, String dataset, ColumnClass wanted) {
    List<String> roles = new ArrayList<>(List.of(actor.known() ? "anybody" : "nobody"));
    actor.held().forEach(held -> roles.add(held.role()));
    return roles.stream()
        .flatMap(role -> table.opened(dataset, role).stream())
        .anyMatch(opened -> opened.classes().contains(wanted));
  }
}
