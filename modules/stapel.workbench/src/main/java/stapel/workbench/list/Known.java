package stapel.workbench.list;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import stapel.api.Text;
import stapel.api.data.Column;
import stapel.api.data.ColumnType;

/**
 * A column as a search may name it.
 *
 * @param column the column
 * @param names its key and its label with underscores, as {@link #name} makes them
 * @param choices keys of its closed list by key and by label, as {@link #name} makes them
 */
record Known(Column column, Set<String> names, Map<String, String> choices) {

  /** How a written name is compared: case and spaces do not matter. */
  static String name(String written) {
    return Text.searchKey(written).replace(' ', '_').replace('\u00a0', '_').replace("\"", "");
  }

  /** A field that an operator made answers to its own key as well, without its call's before it. */
  boolean called(String written) {
    String name = name(written);
    return names.contains(name)
        || name.equals(name(column.key().substring(column.key().lastIndexOf('.') + 1)));
  }

  /** The name a person would write: the label where it is one word, else the key. */
  String shown() {
    return names.stream()
        .filter(name -> !name.equals(column.key()) && name.length() < 25)
        .findFirst()
        .orElse(column.key());
  }

  /** What a person would write for the values of the closed list. */
  String shownChoices() {
    return column.choices().stream().map(this::shown).collect(Collectors.joining(", "));
  }

  private String shown(String choice) {
    return choices.entrySet().stream()
        .filter(each -> each.getValue().equals(choice))
        .map(Map.Entry::getKey)
        .filter(name -> !name.equals(name(choice)))
        .findFirst()
        .orElse(choice);
  }

  /** False for what only can be there or not. */
  boolean compared() {
    return switch (column.type()) {
      case LONG_TEXT, FILE -> false;
      case TEXT, WORDS, INTEGER, DECIMAL, MONEY, BOOLEAN, DATE, INSTANT, CHOICE, REF ->
          column.sortColumn().isPresent()
              || column.searchColumn().isPresent()
              || column.type() == ColumnType.REF
              || column.value() instanceof Column.Plain;
    };
  }
}
