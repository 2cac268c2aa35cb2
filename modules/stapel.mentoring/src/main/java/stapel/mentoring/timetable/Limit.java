package stapel.mentoring.timetable;

/** One family of limits, each with the price of using one more of it. */
final class Limit {
  /** Prices are multiples of this, so that their sums are exact in a double. */
  private static final double GRAIN = 1.0 / 1024;

  final double[] price;
  final int[] used;
  private final int[] most;
  private final double[] kept;

  Limit(int[] most) {
    this.most = most;
    price = new double[most.length];
    used = new int[most.length];
    kept = new double[most.length];
  }

  /** What all of it costs. */
  double cost() {
    double cost = 0;
    for (int i = 0; i < price.length; i++) {
      cost += price[i] * most[i];
    }
    return cost;
  }

  /** Square of the length of this part of the subgradient. */
  double square() {
    double square = 0;
    for (int i = 0; i < price.length; i++) {
      double slack = most[i] - used[i];
      square += slack < 0 || price[i] > 0 ? slack * slack : 0;
    }
    return square;
  }

  void step(double length) {
    for (int i = 0; i < price.length; i++) {
      int slack = most[i] - used[i];
      if (slack < 0 || price[i] > 0) {
        price[i] = rounded(price[i] - length * slack);
      }
    }
  }

  static double rounded(double price) {
    return Math.max(0, Math.rint(price / GRAIN) * GRAIN);
  }

  void keep() {
    System.arraycopy(price, 0, kept, 0, price.length);
  }

  void restore() {
    System.arraycopy(kept, 0, price, 0, price.length);
  }

  void clear() {
    java.util.Arrays.fill(used, 0);
  }
}
