package stapel.workbench.list;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import stapel.api.data.Column;
import stapel.api.data.ColumnType;
import stapel.api.data.Filter;
import stapel.api.data.Filter.Operator;
import stapel.workbench.list.Search.NotUnderstood;

/** Understands the value of one condition by its column's type. */
final class Values {

  private static final Set<String> NONE = Set.of("none", "нет_значения", "пусто");
  private static final Set<String> YES = Set.of("yes", "true", "да", "1");
  private static final Set<String> NO = Set.of("no", "false", "нет", "0");

  /** Longest number that is looked at, in characters. */
  private static final int LONGEST = 40;

  private final ZoneId zone;
  private final BiFunction<String, String, List<String>> targets;

  /**
   * For one reader.
   *
   * @param targets ids of the rows of a dataset that a text or an id names, under the reader's
   *     grants
   */
  Values(ZoneId zone, BiFunction<String, String, List<String>> targets) {
    this.zone = zone;
    this.targets = targets;
  }

  /** The conditions that one term means. */
  List<Filter> filters(Term term, Known known) throws NotUnderstood {
    Column column = known.column();
    if (term.value().isEmpty()) {
      throw new NotUnderstood("search.value", term.column() + term.operator());
    }
    if (term.value().equals("*") || NONE.contains(Known.name(term.value()))) {
      boolean present = term.value().equals("*") != term.negated();
      return List.of(new Filter(column.key(), present ? Operator.PRESENT : Operator.EMPTY, ""));
    }
    if (!known.compared()) {
      throw new NotUnderstood("search.uncompared", known.shown() + ":*");
    }
    if (column.type() == ColumnType.INSTANT) {
      return moment(term, column.key());
    }
    Operator operator = operator(term, column);
    List<String> values = new ArrayList<>();
    for (String part :
        operator == Operator.EQ ? term.value().split(",") : new String[] {term.value()}) {
      values.addAll(values(part.strip(), known));
    }
    if (operator == Operator.EQ && values.size() != 1) {
      operator = Operator.IN;
    } else if (values.size() != 1) {
      throw new NotUnderstood("search.many", term.value());
    }
    return List.of(new Filter(column.key(), operator, String.join(",", values)));
  }

  private static Operator operator(Term term, Column column) throws NotUnderstood {
    boolean text = column.type() == ColumnType.TEXT || column.type() == ColumnType.WORDS;
    Operator operator =
        switch (term.operator()) {
          case "<" -> Operator.LT;
          case "<=" -> Operator.LE;
          case ">" -> Operator.GT;
          case ">=" -> Operator.GE;
          case "!=" -> Operator.NE;
          case ":" ->
              text && column.searchColumn().isPresent() && !term.negated()
                  ? Operator.CONTAINS
                  : Operator.EQ;
          case "=" -> Operator.EQ;
          default -> throw new IllegalStateException(term.operator());
        };
    if (!term.negated()) {
      return operator;
    }
    if (operator != Operator.EQ) {
      throw new NotUnderstood("search.negated", "");
    }
    return Operator.NE;
  }

  private List<String> values(String written, Known known) throws NotUnderstood {
    return switch (known.column().type()) {
      case INTEGER, DECIMAL, MONEY -> List.of(number(written));
      case DATE -> List.of(date(written).toString());
      case BOOLEAN -> List.of(flag(written));
      case CHOICE -> List.of(choice(written, known));
      case REF ->
          known.column().dataset().isEmpty()
              ? List.of(written)
              : ref(written, known.column().dataset());
      case TEXT, WORDS, LONG_TEXT, FILE, INSTANT -> List.of(written);
    };
  }

  private List<String> ref(String written, String dataset) throws NotUnderstood {
    List<String> ids = targets.apply(dataset, written);
    if (ids.isEmpty()) {
      throw new NotUnderstood("search.nobody", "");
    }
    return ids;
  }

  private static String choice(String written, Known known) throws NotUnderstood {
    String key = known.choices().get(Known.name(written));
    if (key == null) {
      throw new NotUnderstood("search.choice", known.shownChoices());
    }
    return key;
  }

  private static String number(String written) throws NotUnderstood {
    if (written.length() > LONGEST || written.toLowerCase(Locale.ROOT).indexOf('e') >= 0) {
      throw new NotUnderstood("search.number", "");
    }
    try {
      return new BigDecimal(written.replace(',', '.').replace("\u00a0", "").replace("−", "-"))
          .toPlainString();
    } catch (NumberFormatException e) {
      throw new NotUnderstood("search.number", "");
    }
  }

  private static String flag(String written) throws NotUnderstood {
    String name = written.toLowerCase(Locale.ROOT);
    if (!YES.contains(name) && !NO.contains(name)) {
      throw new NotUnderstood("search.flag", "");
    }
    return Boolean.toString(YES.contains(name));
  }

  /** A date stands for the whole day in the server's zone. */
  private List<Filter> moment(Term term, String key) throws NotUnderstood {
    LocalDate day = date(term.value());
    String begin = start(day);
    String next = start(day.plusDays(1));
    return switch (term.operator()) {
      case "<" -> List.of(new Filter(key, Operator.LT, begin));
      case "<=" -> List.of(new Filter(key, Operator.LT, next));
      case ">" -> List.of(new Filter(key, Operator.GE, next));
      case ">=" -> List.of(new Filter(key, Operator.GE, begin));
      case ":", "=" ->
          List.of(new Filter(key, Operator.GE, begin), new Filter(key, Operator.LT, next));
      default -> throw new NotUnderstood("search.negated", "");
    };
  }

  private String start(LocalDate day) {
    Instant moment = day.atStartOfDay(zone).toInstant();
    return moment.toString();
  }

  private static LocalDate date(String written) throws NotUnderstood {
    try {
      return written.indexOf('.') > 0
          ? LocalDate.parse(written, DateTimeFormatter.ofPattern("d.M.yyyy"))
          : LocalDate.parse(written);
    } catch (DateTimeParseException e) {
      throw new NotUnderstood("search.date", "");
    }
  }
}
