package stapel.doors.dataset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;

/** A piece of a statement with the values bound in it, in their order. Grows in place. */
final class Sql {

  private final StringBuilder text = new StringBuilder();
  private final List<Object> values = new ArrayList<>();

  static Sql of(String text, Object... values) {
    return new Sql().add(text, values);
  }

  /**
   * {@code column = ?} or {@code column in (?, ...)}; lengths are powers of two so that plans are
   * found again.
   */
  static Sql in(String column, Collection<String> ids) {
    if (ids.isEmpty()) {
      return of("1 = 0");
    }
    if (ids.size() == 1) {
      return of(column + " = ?", ids.iterator().next());
    }
    int slots = Integer.highestOneBit(ids.size() - 1) << 1;
    List<Object> padded = new ArrayList<>(ids);
    Object last = padded.get(padded.size() - 1);
    while (padded.size() < slots) {
      padded.add(last);
    }
    return of(column + " in (?" + ", ?".repeat(slots - 1) + ")", padded.toArray());
  }

  /** The pieces joined by {@code and} or {@code or}; one alone stays as it is. */
  static Sql join(String word, List<Sql> pieces) {
    if (pieces.size() == 1) {
      return pieces.get(0);
    }
    Sql all = of("(");
    for (Iterator<Sql> each = pieces.iterator(); each.hasNext(); ) {
      all.add(each.next()).add(each.hasNext() ? " " + word + " " : ")");
    }
    return all;
  }

  Sql add(String more, Object... bound) {
    text.append(more);
    values.addAll(Arrays.asList(bound));
    return this;
  }

  Sql add(Sql more) {
    text.append(more.text);
    values.addAll(more.values);
    return this;
  }

  String text() {
    return text.toString();
  }

  Object[] values() {
    return values.toArray();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Sql sql && sql.text().equals(text()) && sql.values.equals(values);
  }

  @Override
  public int hashCode() {
    return text().hashCode();
  }

  @Override
  public String toString() {
    return text + " " + values;
  }
}
