package stapel.evaluation.ranked;

/** Which rows of a ranking a lot keeps for itself, also before it has heard of the ranking. */
public interface LotHold {

  /**
   * Inside a transaction.
   *
   * @param row an open row of the newest ranking of the call
   */
  boolean holds(String call, String row);
}
