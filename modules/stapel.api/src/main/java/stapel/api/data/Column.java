package stapel.api.data;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import stapel.api.Text;

/**
 * One typed column of a dataset. Made by a factory and refined step by step; immutable.
 *
 * <p>A column is identifying until {@link #classed} says otherwise. Numbers, dates and choices sort
 * and filter by themselves; text sorts only when the table keeps its sort key beside it ({@link
 * #sorted}), and is searched only with a search column ({@link #searched}).
 */
public final class Column {

  /**
   * Key of a text column that names the time zone of its row's moments, as {@code Europe/Samara}:
   * pages then show them in that zone instead of the server's, and read what is typed so.
   */
  public static final String ZONE = "zone";

  private final ColumnDraft drawn;

  private Column(ColumnDraft drawn) {
    this.drawn = drawn;
  }

  /** A column of this type over the table's column of this name. */
  public static Column of(String key, ColumnType type, String column) {
    return new Column(new ColumnDraft(key, type, new Plain(column)));
  }

  /** One line of text. */
  public static Column text(String key, String column) {
    return of(key, ColumnType.TEXT, column);
  }

  /** One of these keys, worded as {@code <dataset>.<column>.<choice>}. */
  public static Column choice(String key, String column, List<String> choices) {
    return of(key, ColumnType.CHOICE, column).but(d -> d.choices = List.copyOf(choices));
  }

  /**
   * The id of a row of {@code dataset}, shown by its title under the reader's grants. With an empty
   * dataset each cell holds {@code dataset/id} and points where it says.
   */
  public static Column ref(String key, String column, String dataset) {
    return of(key, ColumnType.REF, column).but(d -> d.dataset = dataset);
  }

  /** Words in both languages over two table columns. */
  public static Column words(String key, String ruColumn, String enColumn) {
    return of(key, ColumnType.WORDS, ruColumn)
        .but(d -> d.value = new Bilingual(ruColumn, enColumn));
  }

  /**
   * Amounts in minor units, each in the currency whose ISO 4217 code stands in another table column
   * of the row. Its cells are shown with their currency.
   */
  public static Column amount(String key, String column, String currencyColumn) {
    return of(key, ColumnType.MONEY, column).but(d -> d.currency = Optional.of(currencyColumn));
  }

  /** A mean as {@code sum / count}; empty where the count is null or 0. */
  public static Column mean(String key, String sumColumn, String countColumn) {
    return of(key, ColumnType.DECIMAL, sumColumn)
        .but(d -> d.value = new Ratio(sumColumn, countColumn));
  }

  /**
   * One answer out of a JSON object {@code {"key": "value"}} in a long text column; neither sorted
   * nor filtered.
   */
  public static Column answer(String key, ColumnType type, String column, String member) {
    return of(key, type, column).but(d -> d.value = new Member(column, member));
  }

  /**
   * The same ref, on pages with what else its target is called beside the title: the name of a team
   * beside its number. Exports and programs have the title alone, and so has a reader who does not
   * see the row or the column there.
   *
   * @param otherDataset whose rows have the ids of those this column points to
   * @param column of type text in that dataset
   */
  public Column named(String otherDataset, String column) {
    return but(d -> d.naming = Optional.of(new Naming(otherDataset, column)));
  }

  /** The same column in this class. */
  public Column classed(ColumnClass newClass) {
    return but(d -> d.columnClass = newClass);
  }

  /** The same text column, sorted by a table column that holds {@link Text#sortKey}. */
  public Column sorted(String sortColumn) {
    return but(d -> d.sort = Optional.of(sortColumn));
  }

  /**
   * The same text column, searched in a table column that holds the {@link Text#searchKey} of this
   * column and of no other: who may read this column searches all of it.
   */
  public Column searched(String searchColumn) {
    return but(d -> d.search = Optional.of(searchColumn));
  }

  /**
   * The same column with a label that does not come from the messages, as for a field an operator
   * made.
   */
  public Column labelled(Text newLabel) {
    return but(d -> d.label = Optional.of(newLabel));
  }

  /**
   * The same column with a unit, or for {@link ColumnType#MONEY} the ISO 4217 code of its currency.
   */
  public Column in(String newUnit) {
    return but(d -> d.unit = newUnit);
  }

  /**
   * The same column as the one that names a row for a reader: shown where others refer to it. One a
   * dataset.
   */
  public Column asTitle() {
    return but(d -> d.title = true);
  }

  /**
   * The same column shown on a row's own page and in exports, but in the list only when a reader
   * asks for it.
   */
  public Column unlisted() {
    return but(d -> d.listed = false);
  }

  /** The key, stable for ever: letters, digits, {@code _} and, for operators' fields, one dot. */
  public String key() {
    return drawn.key;
  }

  /** How it is stored and given. */
  public ColumnType type() {
    return drawn.type;
  }

  /** What it tells about people. */
  public ColumnClass columnClass() {
    return drawn.columnClass;
  }

  /** Where its value stands in the source. */
  public Value value() {
    return drawn.value;
  }

  /** The table column to sort by, empty when it cannot be sorted. */
  public Optional<String> sortColumn() {
    return switch (drawn.type) {
      case LONG_TEXT, FILE, TEXT, WORDS, REF -> drawn.sort;
      case INTEGER, DECIMAL, MONEY, BOOLEAN, DATE, INSTANT, CHOICE ->
          drawn.sort.isPresent() || !(drawn.value instanceof Plain plain)
              ? drawn.sort
              : Optional.of(plain.column());
    };
  }

  /** True when a reader can sort by it. */
  public boolean sortable() {
    return sortColumn().isPresent() || drawn.value instanceof Ratio;
  }

  /** The table column that search looks into, empty when it is not searched. */
  public Optional<String> searchColumn() {
    return drawn.search;
  }

  /** The dataset a {@link ColumnType#REF} points to, else empty. */
  public String dataset() {
    return drawn.dataset;
  }

  /** What its targets are called beside their titles, empty for nothing more. */
  public Optional<Naming> naming() {
    return drawn.naming;
  }

  /** The closed list of a {@link ColumnType#CHOICE}, else empty. */
  public List<String> choices() {
    return drawn.choices;
  }

  /** The label an operator wrote; empty when it comes from the messages. */
  public Optional<Text> label() {
    return drawn.label;
  }

  /** The unit or currency, empty for none. */
  public String unit() {
    return drawn.unit;
  }

  /** The table column with the currency of each amount; empty when all are in {@link #unit}. */
  public Optional<String> currencyColumn() {
    return drawn.currency;
  }

  /** True for the column that names a row. */
  public boolean title() {
    return drawn.title;
  }

  /** True when the list shows it unasked. */
  public boolean listed() {
    return drawn.listed;
  }

  private Column but(Consumer<ColumnDraft> change) {
    ColumnDraft other = new ColumnDraft(drawn);
    change.accept(other);
    return new Column(other);
  }

  /** A column of another dataset that says what rows of these ids are called. */
  public record Naming(String dataset, String column) {}

  /** Where a value stands in the source: identifiers only, the door writes the SQL. */
  public sealed interface Value permits Plain, Bilingual, Ratio, Member {}

  /** One table column. */
  public record Plain(String column) implements Value {}

  /** Two table columns, Russian and English. */
  public record Bilingual(String ru, String en) implements Value {}

  /** A mean of two table columns. */
  public record Ratio(String sum, String count) implements Value {}

  /** A member of a JSON object in a long text column. */
  public record Member(String column, String member) implements Value {}
}
