package stapel.intake.field;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import stapel.api.data.ColumnType;

/** What an operator's field takes. */
public enum FieldKind {
  /** One line, at most 300 characters. */
  SHORT_TEXT(ColumnType.TEXT, true),
  /** Text of any length. */
  LONG_TEXT(ColumnType.LONG_TEXT, false),
  /** An exact decimal. */
  NUMBER(ColumnType.DECIMAL, true),
  /** An amount in the call's currency. */
  MONEY(ColumnType.MONEY, true),
  /** A date. */
  DATE(ColumnType.DATE, true),
  /** One of the field's choices, kept as the words the operator wrote. */
  CHOICE(ColumnType.TEXT, true);

  static final List<String> KEYS = Arrays.stream(values()).map(FieldKind::key).toList();

  private final ColumnType column;
  private final boolean sortable;

  FieldKind(ColumnType column, boolean sortable) {
    this.column = column;
    this.sortable = sortable;
  }

  /** The stored key. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind of this key. */
  public static FieldKind of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }

  /** The type of the column that shows its answers. */
  public ColumnType column() {
    return column;
  }

  /** True when a list can be sorted by its answers. */
  public boolean sortable() {
    return sortable;
  }
}
