package stapel.doors.dataset;

import java.util.ArrayList;
import java.util.List;
import stapel.api.data.Column;
import stapel.api.data.Filter;

/** Compares a mean without dividing: {@code sum < value * count}, exact on every engine. */
final class Means {

  private final Cells cells;

  Means(Cells cells) {
    this.cells = cells;
  }

  Sql compared(Placed placed, Column.Ratio ratio, Filter filter) {
    Sql count = cells.seen(placed, ratio.count());
    Sql sum = cells.seen(placed, ratio.sum());
    return switch (filter.operator()) {
      case EMPTY ->
          Sql.of("(")
              .add(count)
              .add(" is null or ")
              .add(count)
              .add(" = 0 or ")
              .add(sum)
              .add(" is null)");
      case PRESENT -> Sql.of("(").add(count).add(" > 0 and ").add(sum).add(" is not null)");
      case NE ->
          Sql.of("(")
              .add(count)
              .add(" is null or ")
              .add(count)
              .add(" = 0 or ")
              .add(sum)
              .add(" is null or ")
              .add(sign(placed, sum, count, filter, filter.value()))
              .add(")");
      case IN -> any(placed, sum, count, filter);
      case EQ, LT, LE, GT, GE -> sign(placed, sum, count, filter, filter.value());
      case CONTAINS -> throw new IllegalArgumentException("a mean contains nothing");
    };
  }

  private static Sql any(Placed placed, Sql sum, Sql count, Filter filter) {
    List<Sql> all = new ArrayList<>();
    for (String one : filter.value().split(",")) {
      all.add(sign(placed, sum, count, Filter.eq(filter.column(), one), one));
    }
    return Sql.join("or", all);
  }

  private static Sql sign(Placed placed, Sql sum, Sql count, Filter filter, String value) {
    return Sql.of("(")
        .add(count)
        .add(" > 0 and ")
        .add(sum)
        .add(Filters.sign(filter.operator()))
        .add("cast(? as decimal(20, 6)) * ", Operands.read(placed.column(), value))
        .add(count)
        .add(")");
  }
}
