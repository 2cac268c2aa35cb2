package stapel.experts.assignment;

import java.util.Arrays;

/**
 * Dijkstra's algorithm over the experts by reduced cost, from all that hold too much to the nearest
 * that holds too little; then the prices move so that the path costs nothing.
 */
final class ShortestPaths {
  private static final long FAR = 1L << 58;

  private final ExpertGraph graph;
  private final Loads loads;
  private final int pool;
  private final long[] prices;
  private final long[] distance;
  private final int[] before;
  private final int[] waiting;

  ShortestPaths(ExpertGraph graph, Loads loads, long[] prices) {
    this.graph = graph;
    this.loads = loads;
    this.pool = loads.pool();
    this.prices = prices;
    distance = new long[pool + 1];
    before = new int[pool + 1];
    waiting = new int[pool + 1];
  }

  /** The node in want that is nearest, or -1 when none can be reached. */
  int nearest() {
    Arrays.fill(distance, FAR);
    Arrays.fill(before, -1);
    int left = 0;
    for (int node = 0; node <= pool; node++) {
      waiting[left++] = node;
      if (loads.excess(node) > 0) {
        distance[node] = 0;
      }
    }
    while (left > 0) {
      int at = first(left);
      int node = waiting[at];
      if (distance[node] >= FAR) {
        return -1;
      }
      if (loads.excess(node) < 0) {
        raise(distance[node]);
        return node;
      }
      waiting[at] = waiting[--left];
      if (node == pool) {
        leavePool(left);
      } else {
        leave(node, left);
      }
    }
    return -1;
  }

  /** The node before this one on the way found, -1 at its beginning. */
  int before(int node) {
    return before[node];
  }

  /** True when the last search came here. */
  boolean reached(int node) {
    return distance[node] < FAR;
  }

  private int first(int left) {
    int best = 0;
    long least = distance[waiting[0]];
    for (int at = 1; at < left; at++) {
      long far = distance[waiting[at]];
      if (far < least) {
        least = far;
        best = at;
      }
    }
    return best;
  }

  private void leave(int from, int left) {
    long[] gains = graph.gains(from);
    int row = from * pool;
    long start = distance[from] - prices[from];
    for (int at = 0; at < left; at++) {
      int to = waiting[at];
      long far = to == pool ? far(from, start) : start + prices[to] - gains[row + to];
      if (far < distance[to]) {
        distance[to] = far;
        before[to] = from;
      }
    }
  }

  private long far(int from, long start) {
    return loads.room(from) > 0 ? start + prices[pool] : FAR;
  }

  private void leavePool(int left) {
    long start = distance[pool] - prices[pool];
    for (int at = 0; at < left; at++) {
      int to = waiting[at];
      if (loads.spare(to) > 0 && start + prices[to] < distance[to]) {
        distance[to] = start + prices[to];
        before[to] = pool;
      }
    }
  }

  private void raise(long end) {
    for (int node = 0; node <= pool; node++) {
      if (distance[node] < end) {
        prices[node] += end - distance[node];
      }
    }
  }
}
