package stapel.doors.codec;

import java.util.Locale;

/** Finds what no text may hold: control characters and halves of characters. */
final class Characters {

  /** A text that takes more than this is long, whatever its form looks like. */
  private static final int ONE_LINE = 400;

  private Characters() {}

  /** Whether line ends and tabs may stand in this field. */
  static boolean lines(Slot slot) {
    return slot.wrap() == Slot.Wrap.MAP
        || slot.rules().lines() != 1
        || slot.rules().max() > ONE_LINE;
  }

  /** Adds the first character of the text that may not stand there, and its place from 1. */
  static void check(Slot slot, String text, String path, Faults faults) {
    if (slot.rules().secret()) {
      return;
    }
    boolean lines = lines(slot);
    for (int at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
      int letter = text.codePointAt(at);
      boolean blank = letter == '\t' || letter == '\n' || letter == '\r';
      if (blank ? !lines : never(letter)) {
        int place = text.codePointCount(0, at) + 1;
        if (blank) {
          faults.add(path, "field.one-line", place);
        } else {
          faults.add(path, "field.control", String.format(Locale.ROOT, "U+%04X", letter), place);
        }
        return;
      }
    }
  }

  private static boolean never(int letter) {
    return Character.isISOControl(letter) || Character.getType(letter) == Character.SURROGATE;
  }
}
