package stapel.mentoring.timetable;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Slots by day: a slot is a number in order of time, and a bit of its day's word. */
final class Days {
  /** Slots of one day, as many as a word has bits. */
  static final int MOST_SLOTS = Long.SIZE;

  final int slots;
  final int count;

  /** Day of a slot. */
  final int[] of;

  /** First slot of a day, with one entry more. */
  final int[] first;

  /** Days since 1970-01-01. */
  final long[] date;

  Days(List<LocalDateTime> starts) {
    slots = starts.size();
    List<LocalDate> dates = starts.stream().map(LocalDateTime::toLocalDate).distinct().toList();
    count = dates.size();
    date = dates.stream().mapToLong(LocalDate::toEpochDay).toArray();
    of = new int[slots];
    first = new int[count + 1];
    int day = 0;
    for (int s = 0; s < slots; s++) {
      day += starts.get(s).toLocalDate().equals(dates.get(day)) ? 0 : 1;
      of[s] = day;
      first[day + 1] = s + 1;
      if (s - first[day] >= MOST_SLOTS) {
        throw new IllegalArgumentException(
            "more than " + MOST_SLOTS + " slots on " + dates.get(day));
      }
    }
  }

  long bit(int slot) {
    return 1L << (slot - first[of[slot]]);
  }

  /** One word a day. */
  long[] words(Collection<LocalDateTime> starts, Map<LocalDateTime, Integer> numbers) {
    long[] words = new long[count];
    for (LocalDateTime start : starts) {
      int slot = numbers.get(start);
      words[of[slot]] |= bit(slot);
    }
    return words;
  }
}
