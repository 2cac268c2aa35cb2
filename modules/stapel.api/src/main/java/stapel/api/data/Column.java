package stapel.api.data;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import stapel.api.Text;

/**
 * One typed column of a dataset. Made by a factory and refined step by step; immutable.
 *
 * <p>A column is identifying until {@link #classed} says otherwise. Numbers, dates and choices sort
 * and filter by themselves; text sorts only when the table keeps its sort key beside it ({@link
 * #sorted}), and is searched only with a search column ({@link #searched}).
 */
public final class Column {

  private final String key;
  private final ColumnType type;
  private final ColumnClass columnClass;
  private final Value value;
  private final Optional<String> sort;
  private final Optional<String> search;
  private final String dataset;
  private final List<String> choices;
  private final Optional<Text> label;
  private final String unit;
  private final Optional<String> currency;
  private final boolean title;
  private final boolean listed;

  private Column(Draft d) {
    this.key = Objects.requireNonNull(d.key);
    this.type = d.type;
    this.columnClass = d.columnClass;
    this.value = d.value;
    this.sort = d.sort;
    this.search = d.search;
    this.dataset = d.dataset;
    this.choices = List.copyOf(d.choices);
    this.label = d.label;
    this.unit = d.unit;
    this.currency = d.currency;
    this.title = d.title;
    this.listed = d.listed;
  }

  /** A column of this type over the table's column of this name. */
  public static Column of(String key, ColumnType type, String column) {
    Draft d = new Draft();
    d.key = key;
    d.type = type;
    d.value = new Plain(column);
    return new Column(d);
  }

  /** One line of text. */
  public static Column text(String key, String column) {
    return of(key, ColumnType.TEXT, column);
  }

  /** One of these keys, worded as {@code <dataset>.<column>.<choice>}. */
  public static Column choice(String key, String column, List<String> choices) {
    Draft d = of(key, ColumnType.CHOICE, column).draft();
    d.choices = choices;
    return new Column(d);
  }

  /** The id of a row of {@code dataset}, shown by its title under the reader's grants. */
  public static Column ref(String key, String column, String dataset) {
    Draft d = of(key, ColumnType.REF, column).draft();
    d.dataset = dataset;
    return new Column(d);
  }

  /** Words in both languages over two table columns. */
  public static Column words(String key, String ruColumn, String enColumn) {
    Draft d = of(key, ColumnType.WORDS, ruColumn).draft();
    d.value = new Bilingual(ruColumn, enColumn);
    return new Column(d);
  }

  /**
   * Amounts in minor units, each in the currency whose ISO 4217 code stands in another table column
   * of the row. Its cells are shown with their currency.
   */
  public static Column amount(String key, String column, String currencyColumn) {
    Draft d = of(key, ColumnType.MONEY, column).draft();
    d.currency = Optional.of(currencyColumn);
    return new Column(d);
  }

  /** A mean as {@code sum / count}; empty where the count is null or 0. */
  public static Column mean(String key, String sumColumn, String countColumn) {
    Draft d = of(key, ColumnType.DECIMAL, sumColumn).draft();
    d.value = new Ratio(sumColumn, countColumn);
    return new Column(d);
  }

  /**
   * One answer out of a JSON object {@code {"key": "value"}} in a long text column; neither sorted
   * nor filtered.
   */
  public static Column answer(String key, ColumnType type, String column, String member) {
    Draft d = of(key, type, column).draft();
    d.value = new Member(column, member);
    return new Column(d);
  }

  /** The same column in this class. */
  public Column classed(ColumnClass newClass) {
    Draft d = draft();
    d.columnClass = newClass;
    return new Column(d);
  }

  /** The same text column, sorted by a table column that holds {@link Text#sortKey}. */
  public Column sorted(String sortColumn) {
    Draft d = draft();
    d.sort = Optional.of(sortColumn);
    return new Column(d);
  }

  /** The same text column, searched in a table column that holds {@link Text#searchKey}. */
  public Column searched(String searchColumn) {
    Draft d = draft();
    d.search = Optional.of(searchColumn);
    return new Column(d);
  }

  /**
   * The same column with a label that does not come from the messages, as for a field an operator
   * made.
   */
  public Column labelled(Text newLabel) {
    Draft d = draft();
    d.label = Optional.of(newLabel);
    return new Column(d);
  }

  /**
   * The same column with a unit, or for {@link ColumnType#MONEY} the ISO 4217 code of its currency.
   */
  public Column in(String newUnit) {
    Draft d = draft();
    d.unit = newUnit;
    return new Column(d);
  }

  /**
   * The same column as the one that names a row for a reader: shown where others refer to it. One a
   * dataset.
   */
  public Column asTitle() {
    Draft d = draft();
    d.title = true;
    return new Column(d);
  }

  /**
   * The same column shown on a row's own page and in exports, but in the list only when a reader
   * asks for it.
   */
  public Column unlisted() {
    Draft d = draft();
    d.listed = false;
    return new Column(d);
  }

  /** The key, stable for ever: letters, digits, {@code _} and, for operators' fields, one dot. */
  public String key() {
    return key;
  }

  /** How it is stored and given. */
  public ColumnType type() {
    return type;
  }

  /** What it tells about people. */
  public ColumnClass columnClass() {
    return columnClass;
  }

  /** Where its value stands in the source. */
  public Value value() {
    return value;
  }

  /** The table column to sort by, empty when it cannot be sorted. */
  public Optional<String> sortColumn() {
    return switch (type) {
      case LONG_TEXT, FILE, TEXT, WORDS, REF -> sort;
      case INTEGER, DECIMAL, MONEY, BOOLEAN, DATE, INSTANT, CHOICE ->
          sort.isPresent() || !(value instanceof Plain plain) ? sort : Optional.of(plain.column());
    };
  }

  /** True when a reader can sort by it. */
  public boolean sortable() {
    return sortColumn().isPresent() || value instanceof Ratio;
  }

  /** The table column that search looks into, empty when it is not searched. */
  public Optional<String> searchColumn() {
    return search;
  }

  /** The dataset a {@link ColumnType#REF} points to, else empty. */
  public String dataset() {
    return dataset;
  }

  /** The closed list of a {@link ColumnType#CHOICE}, else empty. */
  public List<String> choices() {
    return choices;
  }

  /** The label an operator wrote; empty when it comes from the messages. */
  public Optional<Text> label() {
    return label;
  }

  /** The unit or currency, empty for none. */
  public String unit() {
    return unit;
  }

  /** The table column with the currency of each amount; empty when all are in {@link #unit}. */
  public Optional<String> currencyColumn() {
    return currency;
  }

  /** True for the column that names a row. */
  public boolean title() {
    return title;
  }

  /** True when the list shows it unasked. */
  public boolean listed() {
    return listed;
  }

  private Draft draft() {
    Draft d = new Draft();
    d.key = key;
    d.type = type;
    d.columnClass = columnClass;
    d.value = value;
    d.sort = sort;
    d.search = search;
    d.dataset = dataset;
    d.choices = choices;
    d.label = label;
    d.unit = unit;
    d.currency = currency;
    d.title = title;
    d.listed = listed;
    return d;
  }

  private static final class Draft {
    private String key;
    private ColumnType type;
    private ColumnClass columnClass = ColumnClass.IDENTIFYING;
    private Value value;
    private Optional<String> sort = Optional.empty();
    private Optional<String> search = Optional.empty();
    private String dataset = "";
    private List<String> choices = List.of();
    private Optional<Text> label = Optional.empty();
    private String unit = "";
    private Optional<String> currency = Optional.empty();
    private boolean title;
    private boolean listed = true;
  }

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
