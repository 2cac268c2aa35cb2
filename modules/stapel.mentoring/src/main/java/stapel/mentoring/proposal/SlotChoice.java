package stapel.mentoring.proposal;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which starts become slots: a problem's slots must not overlap, offered hours may. Those are
 * chosen that together have the most hours (weighted interval scheduling; Kleinberg and Tardos,
 * Algorithm Design, 6.1).
 */
final class SlotChoice {
  private SlotChoice() {}

  /** The starts, by time. */
  static NavigableSet<LocalDateTime> of(Map<LocalDateTime, Long> hours, int minutes) {
    List<LocalDateTime> starts = new ArrayList<>(new TreeMap<>(hours).keySet());
    long[] best = new long[starts.size() + 1];
    int[] before = new int[starts.size() + 1];
    for (int i = 1; i <= starts.size(); i++) {
      LocalDateTime start = starts.get(i - 1);
      before[i] = before[i - 1];
      while (before[i] < i - 1 && !starts.get(before[i]).plusMinutes(minutes).isAfter(start)) {
        before[i]++;
      }
      best[i] = Math.max(best[i - 1], best[before[i]] + hours.get(start));
    }
    TreeSet<LocalDateTime> chosen = new TreeSet<>();
    for (int i = starts.size(); i > 0; ) {
      if (best[i] == best[i - 1]) {
        i--;
      } else {
        chosen.add(starts.get(i - 1));
        i = before[i];
      }
    }
    return chosen;
  }
}
