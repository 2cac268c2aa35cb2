package stapel.evaluation.ranking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import stapel.evaluation.api.Fraction;

/**
 * The marks of a call by application, expert and criterion, whatever order they came in. Immutable
 * when the list it was made from is left alone.
 */
public final class Marks {
  private final MarkList list;
  private final int[] order;
  private final int[] start;

  /** A mark that stands twice: the rows of both. */
  public record Duplicate(int row, int firstRow) {}

  /** Sorts by three stable counting sorts, the least important column first. */
  public Marks(MarkList list) {
    this.list = list;
    int[] rows = new int[list.size()];
    Arrays.setAll(rows, i -> i);
    rows = counted(rows, list.criterion, list.criteria.sortedPositions());
    rows = counted(rows, list.expert, list.experts.sortedPositions());
    int[] identity = new int[list.applications.sorted().size()];
    Arrays.setAll(identity, i -> i);
    this.order = counted(rows, list.application, identity);
    this.start = starts(list.application, list.size(), identity);
  }

  private static int[] starts(int[] column, int size, int[] positions) {
    int[] starts = new int[positions.length + 1];
    for (int mark = 0; mark < size; mark++) {
      starts[positions[column[mark]] + 1]++;
    }
    Arrays.parallelPrefix(starts, Integer::sum);
    return starts;
  }

  private static int[] counted(int[] before, int[] column, int[] positions) {
    int[] next = starts(column, before.length, positions);
    int[] after = new int[before.length];
    for (int mark : before) {
      after[next[positions[column[mark]]]++] = mark;
    }
    return after;
  }

  /** How many marks there are. */
  public int size() {
    return order.length;
  }

  /** The applications that have marks, sorted by id. */
  public List<String> applications() {
    return list.applications.sorted();
  }

  /** The criteria that have marks, sorted by name. */
  public List<String> criteria() {
    return list.criteria.sorted();
  }

  /** Takes marks one by one. */
  @FunctionalInterface
  public interface Visitor {
    /** One mark. */
    void mark(String application, String expert, String criterion, BigDecimal score);
  }

  /** Shows every mark, by application, then expert, then criterion. */
  public void each(Visitor visitor) {
    for (int mark : order) {
      visitor.mark(
          list.applications.name(list.application[mark]),
          list.experts.name(list.expert[mark]),
          list.criteria.name(list.criterion[mark]),
          list.decimal(mark));
    }
  }

  /** Marks of the same application, expert and criterion; must be empty for a ranking. */
  public List<Duplicate> duplicates() {
    List<Duplicate> duplicates = new ArrayList<>();
    for (int i = 1; i < order.length; i++) {
      int a = order[i - 1];
      int b = order[i];
      if (list.application[a] == list.application[b]
          && list.expert[a] == list.expert[b]
          && list.criterion[a] == list.criterion[b]) {
        duplicates.add(new Duplicate(list.row[b], list.row[a]));
      }
    }
    return duplicates;
  }

  /** The sheets of an application, one an expert, sorted by expert; empty when it has no marks. */
  List<Sheet> sheets(String application, Map<String, Integer> criterionPositions) {
    OptionalInt number = list.applications.number(application);
    if (number.isEmpty()) {
      return List.of();
    }
    List<Sheet> sheets = new ArrayList<>();
    int end = start[number.getAsInt() + 1];
    for (int i = start[number.getAsInt()]; i < end; ) {
      int expert = list.expert[order[i]];
      Map<Integer, Fraction> scores = new HashMap<>();
      for (; i < end && list.expert[order[i]] == expert; i++) {
        String criterion = list.criteria.name(list.criterion[order[i]]);
        scores.put(criterionPositions.get(criterion), list.score(order[i]));
      }
      sheets.add(Sheet.of(list.experts.name(expert), scores, criterionPositions.size()));
    }
    return sheets;
  }
}
