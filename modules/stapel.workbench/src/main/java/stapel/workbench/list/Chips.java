package stapel.workbench.list;

import java.util.List;
import java.util.Optional;
import stapel.api.Ref;
import stapel.api.data.Column;
import stapel.api.data.Row;
import stapel.api.data.Rows;
import stapel.platform.api.DatasetDoor.ColumnInfo;
import stapel.workbench.Visit;

/** What was searched for, in the words of the list: a condition may be written in keys and ids. */
final class Chips {

  private final Visit visit;
  private final List<ColumnInfo> columns;

  Chips(Visit visit, List<ColumnInfo> columns) {
    this.visit = visit;
    this.columns = columns;
  }

  /**
   * A condition on a choice, a flag or a row names it; every other one stands as it was written.
   */
  String words(Term term, Rows found) {
    return columns.stream()
        .filter(info -> info.column().key().equals(term.column()) && !term.negated())
        .filter(info -> term.operator().equals(":") || term.operator().equals("="))
        .findFirst()
        .flatMap(
            info ->
                value(info, term.value(), found)
                    .map(value -> visit.labels().column(info) + ": " + value))
        .orElse(term.written());
  }

  private Optional<String> value(ColumnInfo info, String value, Rows found) {
    Column column = info.column();
    return switch (column.type()) {
      case CHOICE ->
          column.choices().contains(value)
              ? Optional.of(visit.labels().choice(info, value))
              : Optional.empty();
      case BOOLEAN ->
          value.equals("true") || value.equals("false")
              ? Optional.of(visit.words().text(value.equals("true") ? "yes" : "no"))
              : Optional.empty();
      case REF -> Optional.of(title(column.key(), value, found).orElse(value));
      case TEXT, LONG_TEXT, INTEGER, DECIMAL, MONEY, DATE, INSTANT, WORDS, FILE -> Optional.empty();
    };
  }

  private static Optional<String> title(String key, String id, Rows found) {
    return found.rows().stream()
        .filter(row -> row.cell(key).filter(cell -> points(cell, id)).isPresent())
        .map(Row::titles)
        .map(titles -> titles.get(key))
        .filter(title -> title != null && !title.isBlank())
        .findFirst();
  }

  private static boolean points(Object cell, String id) {
    return cell instanceof Ref ref && ref.id().equals(id);
  }
}
