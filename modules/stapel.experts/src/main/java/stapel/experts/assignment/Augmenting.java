package stapel.experts.assignment;

import java.util.HashMap;
import java.util.Map;

/** Sends units along the way that was found. */
final class Augmenting {
  private final ExpertGraph graph;
  private final Loads loads;
  private int[] nodes;
  private int[] movers;
  private int length;

  Augmenting(ExpertGraph graph, Loads loads) {
    this.graph = graph;
    this.loads = loads;
    nodes = new int[loads.pool() + 2];
    movers = new int[loads.pool() + 2];
  }

  /** Sends what fits along the way to this node. */
  void along(ShortestPaths paths, int end) {
    collect(paths, end);
    cutCorners();
    long units = Math.min(loads.excess(nodes[0]), -loads.excess(nodes[length - 1]));
    for (int at = 0; at + 1 < length; at++) {
      units = Math.min(units, capacity(at));
    }
    for (int at = 0; at + 1 < length; at++) {
      send(at, units);
    }
    loads.move(nodes[0], nodes[length - 1], units);
  }

  private void collect(ShortestPaths paths, int end) {
    length = 0;
    for (int node = end; node >= 0; node = paths.before(node)) {
      nodes[length++] = node;
    }
    for (int low = 0, high = length - 1; low < high; low++, high--) {
      int node = nodes[low];
      nodes[low] = nodes[high];
      nodes[high] = node;
    }
    for (int at = 0; at + 1 < length; at++) {
      boolean pooled = nodes[at] == loads.pool() || nodes[at + 1] == loads.pool();
      movers[at] = pooled ? -1 : graph.mover(nodes[at], nodes[at + 1]);
    }
  }

  /**
   * An application that moves twice on the way moves once, from the first place to the last: as
   * cheap, since there is no cycle that gains, and no quota is passed twice.
   */
  private void cutCorners() {
    Map<Integer, Integer> first = new HashMap<>();
    for (int at = 0; at + 1 < length; at++) {
      Integer earlier = movers[at] < 0 ? null : first.putIfAbsent(movers[at], at);
      if (earlier != null
          && graph.slack().allows(movers[at], nodes[earlier], nodes[at + 1])
          && graph.room(movers[at], nodes[at + 1]) > 0) {
        System.arraycopy(nodes, at + 1, nodes, earlier + 1, length - at - 1);
        System.arraycopy(movers, at + 1, movers, earlier + 1, length - at - 1);
        length -= at - earlier;
        cutCorners();
        return;
      }
    }
  }

  private long capacity(int at) {
    if (nodes[at] == loads.pool()) {
      return loads.spare(nodes[at + 1]);
    }
    if (nodes[at + 1] == loads.pool()) {
      return loads.room(nodes[at]);
    }
    return graph.capacity(movers[at], nodes[at], nodes[at + 1]);
  }

  private void send(int at, long units) {
    int from = nodes[at];
    int to = nodes[at + 1];
    if (from == loads.pool()) {
      loads.keep(to, -units);
      loads.move(to, from, units);
      return;
    }
    if (to == loads.pool()) {
      loads.keep(from, units);
      loads.move(to, from, units);
      return;
    }
    graph.take(movers[at], from, units);
    graph.give(movers[at], to, units);
  }
}
