package stapel.api.data;

/** How a column's value is stored and which Java type a {@link Row} gives for it. */
public enum ColumnType {
  /** One line of text: {@code String}. */
  TEXT,
  /** Text of any length, neither sorted nor filtered: {@code String}. */
  LONG_TEXT,
  /** A whole number: {@code Long}. */
  INTEGER,
  /** An exact decimal: {@code BigDecimal}. */
  DECIMAL,
  /** A number of minor units in the column's currency: {@link stapel.api.Money}. */
  MONEY,
  /** {@code Boolean}. */
  BOOLEAN,
  /** {@code LocalDate}. */
  DATE,
  /** A moment in UTC: {@code Instant}. */
  INSTANT,
  /** One of a closed list of keys, worded by the messages: {@code String}. */
  CHOICE,
  /** Words in both languages, two columns: {@link stapel.api.Text}. */
  WORDS,
  /** The id of a row of another dataset, shown by that row's title: {@link stapel.api.Ref}. */
  REF,
  /** A stored file: {@link Row.FileCell}. */
  FILE
}
