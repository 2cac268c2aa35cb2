package stapel.experts.assignment;

import java.util.Arrays;

/** The readings of one expert that can still move: applications with their affinity and units. */
final class Holding {
  private int[] applications = new int[16];
  private long[] values = new long[16];
  private long[] units = new long[16];
  private int size;

  int size() {
    return size;
  }

  int application(int at) {
    return applications[at];
  }

  long value(int at) {
    return values[at];
  }

  long units(int at) {
    return units[at];
  }

  /** Where the application stands, or -1. */
  int find(int application) {
    for (int at = 0; at < size; at++) {
      if (applications[at] == application) {
        return at;
      }
    }
    return -1;
  }

  /** Adds units of an application; true when it was not held before. */
  boolean add(int application, long value, long more) {
    int at = find(application);
    if (at >= 0) {
      units[at] += more;
      return false;
    }
    if (size == applications.length) {
      applications = Arrays.copyOf(applications, 2 * size);
      values = Arrays.copyOf(values, 2 * size);
      units = Arrays.copyOf(units, 2 * size);
    }
    applications[size] = application;
    values[size] = value;
    units[size] = more;
    size++;
    return true;
  }

  /** Takes units away; true when nothing of the application is left. */
  boolean take(int at, long less) {
    units[at] -= less;
    if (units[at] > 0) {
      return false;
    }
    size--;
    applications[at] = applications[size];
    values[at] = values[size];
    units[at] = units[size];
    return true;
  }
}
