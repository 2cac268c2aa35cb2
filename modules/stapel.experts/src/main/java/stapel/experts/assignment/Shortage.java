package stapel.experts.assignment;

/**
 * Why there is no assignment: some applications need more readings than some experts can do, or
 * some experts must be given more than there is for them.
 *
 * @param kind what is short
 * @param applications the applications concerned, by number
 * @param experts the experts concerned, by number
 * @param group the group of a quota, or -1
 * @param needed readings that are needed; experts, where experts are too few under a cap
 * @param possible readings, or experts, that are possible, less than needed
 * @param capped true when it is the cap on the probability of a pair: without it these experts
 *     could do what is needed, or fewer experts would be enough
 */
public record Shortage(
    Kind kind,
    int[] applications,
    int[] experts,
    int group,
    long needed,
    long possible,
    boolean capped) {

  /** What is short. */
  public enum Kind {
    /** An application has too few experts without a conflict. */
    EXPERTS,
    /** An application has too few experts without a conflict in a group with a quota. */
    GROUP,
    /** An application's quotas ask for more than its readings. */
    QUOTAS,
    /** An application has more locked experts than readings. */
    LOCKED_APPLICATION,
    /** An expert has more locked readings than the highest load. */
    LOCKED_EXPERT,
    /** Applications need more readings than the experts without a conflict can do. */
    CAPACITY,
    /** The lowest loads of experts ask for more readings than there are for them. */
    LEAST
  }

  /** What is missing. */
  public long missing() {
    return needed - possible;
  }
}
