package stapel.evaluation.ranking;

/** At least so many places for applications of a group, as far as there are any above the floor. */
public record Quota(String group, int atLeast) {
  public Quota {
    if (group.isBlank() || atLeast < 0) {
      throw new IllegalArgumentException("quota '" + group + "' " + atLeast);
    }
  }
}
