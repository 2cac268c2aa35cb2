package stapel.api.data;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import stapel.api.Text;

/** What a column is made of while it is refined; a column never changes the one it holds. */
final class ColumnDraft {

  final String key;
  final ColumnType type;
  Column.Value value;
  ColumnClass columnClass = ColumnClass.IDENTIFYING;
  Optional<String> sort = Optional.empty();
  Optional<String> search = Optional.empty();
  String dataset = "";
  Optional<Column.Naming> naming = Optional.empty();
  List<String> choices = List.of();
  Optional<Text> label = Optional.empty();
  String unit = "";
  Optional<String> currency = Optional.empty();
  boolean title;
  boolean listed = true;

  ColumnDraft(String key, ColumnType type, Column.Value value) {
    this.key = Objects.requireNonNull(key);
    this.type = type;
    this.value = value;
  }

  ColumnDraft(ColumnDraft other) {
    this(other.key, other.type, other.value);
    columnClass = other.columnClass;
    sort = other.sort;
    search = other.search;
    dataset = other.dataset;
    naming = other.naming;
    choices = other.choices;
    label = other.label;
    unit = other.unit;
    currency = other.currency;
    title = other.title;
    listed = other.listed;
  }
}
