package stapel.doors.dataset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import stapel.api.Problem;
import stapel.api.Refusal;
import stapel.api.Text;
import stapel.api.data.Column;
import stapel.api.data.Filter;
import stapel.api.data.Filter.Operator;

/** Filters and search words as conditions on cells the caller may see. */
final class Filters {

  /** A statement grows with the words, and an engine takes one of 64 KiB of code. */
  private static final int MOST_WORDS = 16;

  private static final Set<Operator> PRESENCE = EnumSet.of(Operator.EMPTY, Operator.PRESENT);
  private static final Set<Operator> EQUALITY =
      EnumSet.of(Operator.EQ, Operator.NE, Operator.IN, Operator.EMPTY, Operator.PRESENT);
  private static final Set<Operator> ORDER = EnumSet.complementOf(EnumSet.of(Operator.CONTAINS));

  private final Cells cells;

  Filters(Cells cells) {
    this.cells = cells;
  }

  /** One filter as a condition; refused when the column cannot be compared so. */
  Sql filter(Placed placed, Filter filter) {
    Column column = placed.column();
    if (!allowed(column).contains(filter.operator())) {
      throw refused(column, filter.operator());
    }
    if (column.value() instanceof Column.Ratio ratio) {
      return new Means(cells).compared(placed, ratio, filter);
    }
    if (PRESENCE.contains(filter.operator())) {
      return cells.outer(placed, presence(placed, filter.operator()));
    }
    boolean folded =
        Cells.textual(column.type())
            && column.searchColumn().isPresent()
            && !ordered(filter.operator());
    Sql cell =
        (folded
                ? cells.searched(placed)
                : ordered(filter.operator()) && Cells.textual(column.type())
                    ? cells.sorted(placed)
                    : compared(placed))
            .orElseThrow(() -> refused(column, filter.operator()));
    return cells.outer(placed, condition(cell, column, filter, folded));
  }

  /** Every word in some column. */
  Sql search(List<Placed> searchable, String words) {
    List<Sql> all = new ArrayList<>();
    Set<String> each = new LinkedHashSet<>(List.of(Text.searchKey(words.trim()).split("\\s+")));
    if (each.size() > MOST_WORDS) {
      throw Refusal.of(Filters.class, Refusal.Kind.INVALID, Problem.of("search.words", MOST_WORDS));
    }
    for (String word : each) {
      List<Sql> any = new ArrayList<>();
      searchable.forEach(
          placed -> cells.searched(placed).ifPresent(cell -> any.add(like(cell, word))));
      all.add(Sql.join("or", any));
    }
    return Sql.join("and", all);
  }

  /** Whether a reader finds anything in the cell: an empty text is shown as no value. */
  private Sql presence(Placed placed, Operator operator) {
    boolean present = operator == Operator.PRESENT;
    List<Sql> parts = new ArrayList<>();
    parts(placed)
        .forEach(
            cell ->
                parts.add(
                    !Cells.emptiable(placed.column().type())
                        ? Sql.of("").add(cell).add(present ? " is not null" : " is null")
                        : present
                            ? Sql.of("length(").add(cell).add(") > 0")
                            : Sql.of("(")
                                .add(cell)
                                .add(" is null or length(")
                                .add(cell)
                                .add(") = 0)")));
    return Sql.join(present ? "or" : "and", parts);
  }

  private List<Sql> parts(Placed placed) {
    return placed.column().value() instanceof Column.Bilingual both
        ? List.of(cells.seen(placed, both.ru()), cells.seen(placed, both.en()))
        : List.of(
            cells.compared(placed).orElseThrow(() -> refused(placed.column(), Operator.PRESENT)));
  }

  private java.util.Optional<Sql> compared(Placed placed) {
    return placed.column().value() instanceof Column.Bilingual both
        ? java.util.Optional.of(line(cells.seen(placed, both.ru())))
        : cells.compared(placed);
  }

  /** Words may stand in a long text, which Derby compares with nothing. */
  private static Sql line(Sql cell) {
    return Sql.of("cast(").add(cell).add(" as varchar(4000))");
  }

  private static Sql condition(Sql cell, Column column, Filter filter, boolean folded) {
    return switch (filter.operator()) {
      case CONTAINS -> like(cell, Text.searchKey(filter.value().trim()));
      case IN -> in(cell, column, filter.value(), folded);
      case NE ->
          Sql.of("(")
              .add(cell)
              .add(" is null or ")
              .add(cell)
              .add(" <> ?)", value(column, filter, folded));
      case EQ -> Sql.of("").add(cell).add(" = ?", value(column, filter, folded));
      case LT, LE, GT, GE ->
          Sql.of("").add(cell).add(sign(filter.operator()) + "?", bound(column, filter));
      case EMPTY, PRESENT ->
          throw new IllegalArgumentException("compared with nothing: " + filter.operator());
    };
  }

  private static Sql in(Sql cell, Column column, String values, boolean folded) {
    List<Object> operands = new ArrayList<>();
    for (String one : Arrays.asList(values.split(",", -1))) {
      operands.add(folded ? Text.searchKey(one.trim()) : Operands.read(column, one));
    }
    return Sql.of("")
        .add(cell)
        .add(" in (?" + ", ?".repeat(operands.size() - 1) + ")", operands.toArray());
  }

  private static Object value(Column column, Filter filter, boolean folded) {
    return folded ? Text.searchKey(filter.value().trim()) : Operands.read(column, filter.value());
  }

  private static Object bound(Column column, Filter filter) {
    return Cells.textual(column.type())
        ? Text.sortKey(filter.value().trim())
        : Operands.read(column, filter.value());
  }

  private static Sql like(Sql cell, String text) {
    String escaped = text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    return Sql.of("").add(cell).add(" like ? escape '\\'", "%" + escaped + "%");
  }

  static String sign(Operator operator) {
    return switch (operator) {
      case LT -> " < ";
      case LE -> " <= ";
      case GT -> " > ";
      case GE -> " >= ";
      case EQ -> " = ";
      case NE -> " <> ";
      case CONTAINS, IN, EMPTY, PRESENT ->
          throw new IllegalArgumentException("no sign: " + operator);
    };
  }

  private static boolean ordered(Operator operator) {
    return switch (operator) {
      case LT, LE, GT, GE -> true;
      case EQ, NE, CONTAINS, IN, EMPTY, PRESENT -> false;
    };
  }

  private static Set<Operator> allowed(Column column) {
    if (column.value() instanceof Column.Member) {
      return Set.of();
    }
    return switch (column.type()) {
      case LONG_TEXT, FILE -> PRESENCE;
      case CHOICE, REF, BOOLEAN -> EQUALITY;
      case INTEGER, DECIMAL, MONEY, DATE, INSTANT -> ORDER;
      case TEXT, WORDS -> column.searchColumn().isPresent() ? EnumSet.allOf(Operator.class) : ORDER;
    };
  }

  private static Refusal refused(Column column, Operator operator) {
    return Refusal.of(
        Filters.class,
        Refusal.Kind.INVALID,
        Problem.at(column.key(), "filter.operator", operator.name()));
  }
}
