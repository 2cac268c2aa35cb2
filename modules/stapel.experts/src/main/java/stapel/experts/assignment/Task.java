package stapel.experts.assignment;

import java.util.Arrays;

/**
 * What is to be assigned: applications and experts by number, from 0.
 *
 * <p>The matrix is kept, not copied: it is most of the memory. It is read only.
 *
 * @param applications how many there are, at least 1
 * @param experts how many there are, at least 1
 * @param reviews experts each application gets
 * @param affinity row by row an application's affinity to each expert in whole units of {@link
 *     Affinity}; {@link #FORBIDDEN} where there is a conflict
 * @param least lowest load of each expert
 * @param most highest load of each expert
 * @param groups group of each expert, or of each pair as the matrix has them
 * @param quotas by application and group the readings there must be at least; empty without quotas
 * @param locked pairs that stay, as {@code application * experts + expert}
 */
public record Task(
    int applications,
    int experts,
    int reviews,
    long[] affinity,
    int[] least,
    int[] most,
    int[] groups,
    int[] quotas,
    int[] locked) {

  /** Affinity of a pair that may not be. */
  public static final long FORBIDDEN = Long.MIN_VALUE / 8;

  /** Highest absolute affinity: eight thousand of them on a path still fit. */
  public static final long HIGHEST = 1L << 44;

  /** Checks the sizes. */
  public Task {
    if ((long) applications * experts != affinity.length
        || least.length != experts
        || most.length != experts
        || groups.length != experts && groups.length != affinity.length
        || quotas.length % applications != 0) {
      throw new IllegalArgumentException("sizes differ");
    }
  }

  /** Groups that have quotas; their experts' numbers are below this. */
  public int quotaGroups() {
    return quotas.length / applications;
  }

  /** Group of a pair. */
  public int group(int application, int expert) {
    return groups[groups.length == experts ? expert : application * experts + expert];
  }

  /** The group all these experts are of, or -1. */
  int groupOf(int[] some) {
    if (groups.length != experts) {
      return -1;
    }
    int[] found = Arrays.stream(some).map(expert -> groups[expert]).distinct().toArray();
    return found.length == 1 ? found[0] : -1;
  }

  /** Affinity of a pair. */
  public long affinity(int application, int expert) {
    return affinity[application * experts + expert];
  }

  /** What a pair adds to the total: a locked pair in conflict adds nothing. */
  public long worth(int application, int expert) {
    return Math.max(
        affinity(application, expert), allowed(application, expert) ? Long.MIN_VALUE : 0);
  }

  /** True when the pair may be. */
  public boolean allowed(int application, int expert) {
    return affinity(application, expert) != FORBIDDEN;
  }

  /** Locked readings of each application. */
  int[] lockedOfApplications() {
    int[] count = new int[applications];
    for (int pair : locked) {
      count[pair / experts]++;
    }
    return count;
  }

  /** Locked readings of each expert. */
  int[] lockedOfExperts() {
    int[] count = new int[experts];
    for (int pair : locked) {
      count[pair % experts]++;
    }
    return count;
  }

  /** The same with another matrix, for variants of the same task. */
  Task with(long[] otherAffinity) {
    return new Task(
        applications, experts, reviews, otherAffinity, least, most, groups, quotas, locked);
  }

  /** The same with other groups and quotas. */
  Task with(int[] otherGroups, int[] otherQuotas) {
    return new Task(
        applications, experts, reviews, affinity, least, most, otherGroups, otherQuotas, locked);
  }

  /** The same with other loads. */
  Task withLoads(int[] otherLeast, int[] otherMost) {
    return new Task(
        applications, experts, reviews, affinity, otherLeast, otherMost, groups, quotas, locked);
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(new int[] {applications, experts, reviews});
  }

  @Override
  public String toString() {
    return applications + " x " + experts + ", " + reviews + " each";
  }
}
