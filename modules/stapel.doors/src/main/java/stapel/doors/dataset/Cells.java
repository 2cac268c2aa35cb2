package stapel.doors.dataset;

import java.util.Optional;
import stapel.api.data.Column;
import stapel.api.data.ColumnType;
import stapel.api.data.Source;

/**
 * Columns as expressions: what is compared, sorted and searched, each only where the caller may see
 * the cell.
 */
final class Cells {

  private final Conditions conditions;
  private final Names names;

  Cells(Conditions conditions, Names names) {
    this.conditions = conditions;
    this.names = names;
  }

  /** A table column of this column's source, where the caller may see it. */
  Sql seen(Placed placed, String tableColumn) {
    return conditions.cell(placed, raw(placed, tableColumn));
  }

  /** What a filter compares: the one table column. */
  Optional<Sql> compared(Placed placed) {
    return placed.column().value() instanceof Column.Plain plain
        ? Optional.of(seen(placed, plain.column()))
        : Optional.empty();
  }

  /** What search looks into. */
  Optional<Sql> searched(Placed placed) {
    return placed.column().searchColumn().map(column -> seen(placed, column));
  }

  /**
   * What the list is sorted by; a mean as a quotient of doubles, which both engines round alike.
   */
  Optional<Sql> sorted(Placed placed) {
    Column column = placed.column();
    if (column.value() instanceof Column.Ratio ratio && column.sortColumn().isEmpty()) {
      Sql count = raw(placed, ratio.count());
      Sql quotient =
          Sql.of("case when ")
              .add(count)
              .add(" > 0 then cast(")
              .add(raw(placed, ratio.sum()))
              .add(" as double precision) / cast(")
              .add(count)
              .add(" as double precision) end");
      return Optional.of(conditions.cell(placed, quotient));
    }
    return column.sortColumn().map(name -> seen(placed, name));
  }

  /**
   * True when the sort column is there in every row, so that an index serves the order as it is.
   */
  boolean always(Placed placed) {
    Column column = placed.column();
    return conditions.always(placed) && column.sortColumn().map(placed::present).orElse(false);
  }

  /** A number that a grouped source counted is 0 where there is nothing to count. */
  private Sql raw(Placed placed, String tableColumn) {
    String name = names.column(placed.from().alias(), tableColumn);
    return Sql.of(counted(placed, tableColumn) ? "coalesce(" + name + ", 0)" : name);
  }

  /**
   * The condition, kept from Derby's rewriting: any comparison with a joined column turns its outer
   * join into an inner one there, although {@code coalesce} finds a 0 where no row was joined. It
   * leaves an OR alone.
   */
  Sql outer(Placed placed, Sql condition) {
    if (!(placed.column().value() instanceof Column.Plain plain)
        || !counted(placed, plain.column())) {
      return condition;
    }
    String name = names.column(placed.from().alias(), plain.column());
    return Sql.of("(")
        .add(condition)
        .add(" or (" + name + " is null and ")
        .add(condition)
        .add("))");
  }

  private static boolean counted(Placed placed, String tableColumn) {
    Source.Aggregate aggregate = placed.from().source().grouped().get(tableColumn);
    return aggregate != null && aggregate.function() == Source.Function.COUNT;
  }

  /** True for types whose empty text counts as no value. */
  static boolean emptiable(ColumnType type) {
    return switch (type) {
      case TEXT, WORDS, LONG_TEXT, CHOICE -> true;
      case INTEGER, DECIMAL, MONEY, BOOLEAN, DATE, INSTANT, REF, FILE -> false;
    };
  }

  /** True for types that are compared by their search and sort keys. */
  static boolean textual(ColumnType type) {
    return switch (type) {
      case TEXT, WORDS -> true;
      case LONG_TEXT, INTEGER, DECIMAL, MONEY, BOOLEAN, DATE, INSTANT, CHOICE, REF, FILE -> false;
    };
  }
}
