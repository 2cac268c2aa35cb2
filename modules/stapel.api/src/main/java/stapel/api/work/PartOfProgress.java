package stapel.api.work;

/**
 * A stretch of a calculation that is itself one of several.
 *
 * @param whole what it is a part of
 * @param from where it begins in the whole, 0 to 1
 * @param to where it ends
 */
record PartOfProgress(Progress whole, double from, double to) implements Progress {
  private static final long FINE = 10_000;

  @Override
  public boolean cancelled() {
    return whole.cancelled();
  }

  @Override
  public void at(long done, long total) {
    double here = from + (to - from) * done / total;
    whole.at(Math.round(here * FINE), FINE);
  }
}
