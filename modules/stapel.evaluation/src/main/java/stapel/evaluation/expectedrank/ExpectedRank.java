package stapel.evaluation.expectedrank;

/**
 * What draws say of the rank of one application.
 *
 * @param rank the mean of its ranks, 1 is best
 * @param top the share of draws in which it is among the best N, 0 to 1
 * @param applications how many were ranked
 * @param low best rank of the interval that holds nine draws of ten
 * @param high its worst rank
 * @param worth the mean of the value that was ranked, its sign turned where less is better
 * @param deviation standard deviation of that value
 */
public record ExpectedRank(
    double rank,
    double top,
    int applications,
    double low,
    double high,
    double worth,
    double deviation) {

  /** The share of applications that would be as good or better, 0 to 100 (Heyard et al., eq. 2). */
  public double percentile() {
    return 100 * (rank - 0.5) / applications;
  }

  /**
   * The share of others that it beats on average, 0 to 1; 1 for a single one (surface under the
   * cumulative ranking curve). It goes down linearly with the expected rank, so it ranks the same.
   */
  public double sucra() {
    return applications < 2 ? 1 : (applications - rank) / (applications - 1);
  }
}
