package stapel.experts.calculation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Numbers ids in the order in which they come first; looks them up without making texts. */
final class Ids {
  private final List<String> names = new ArrayList<>();
  private byte[][] keys = new byte[1024][];
  private int[] numbers = new int[1024];
  private int last = -1;
  private byte[] lastKey = new byte[0];

  /** The number of an id, a new one for a new id. */
  int add(CsvBytes record, int cell) throws IOException {
    int known = find(record, cell);
    if (known >= 0) {
      return known;
    }
    if (2 * names.size() >= keys.length) {
      grow();
    }
    byte[] key = Arrays.copyOfRange(record.bytes(), record.from(cell), record.to(cell));
    int slot = slot(keys, key, 0, key.length);
    keys[slot] = key;
    numbers[slot] = names.size();
    names.add(record.text(cell));
    return remember(slot);
  }

  /** The number of an id, or -1. */
  int find(CsvBytes record, int cell) {
    int from = record.from(cell);
    int to = record.to(cell);
    if (last >= 0 && Arrays.equals(lastKey, 0, lastKey.length, record.bytes(), from, to)) {
      return last;
    }
    int slot = slot(keys, record.bytes(), from, to);
    return keys[slot] == null ? -1 : remember(slot);
  }

  int size() {
    return names.size();
  }

  String name(int number) {
    return names.get(number);
  }

  private int remember(int slot) {
    last = numbers[slot];
    lastKey = keys[slot];
    return last;
  }

  private void grow() {
    byte[][] old = keys;
    int[] oldNumbers = numbers;
    keys = new byte[2 * old.length][];
    numbers = new int[2 * old.length];
    for (int at = 0; at < old.length; at++) {
      if (old[at] != null) {
        int slot = slot(keys, old[at], 0, old[at].length);
        keys[slot] = old[at];
        numbers[slot] = oldNumbers[at];
      }
    }
  }

  private static int slot(byte[][] table, byte[] bytes, int from, int to) {
    int hash = 1;
    for (int at = from; at < to; at++) {
      hash = 31 * hash + bytes[at];
    }
    int slot = (hash ^ hash >>> 15) * 0x9E3779B1 >>> 1 & table.length - 1;
    while (table[slot] != null
        && !Arrays.equals(table[slot], 0, table[slot].length, bytes, from, to)) {
      slot = slot + 1 & table.length - 1;
    }
    return slot;
  }
}
