package stapel.experts.assignment;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Draws an assignment from probabilities (Gandhi, Khuller, Parthasarathy and Srinivasan 2006; for
 * reviewers Jecmen et al. 2020): round a cycle of fractions, one direction or the other by lot so
 * that no probability changes, until all is whole. Every sum that was whole stays so, and every
 * load ends at the whole number below or above.
 */
final class DependentRounding {
  private static final int POOL = 0;

  private final Task task;
  private final Probabilities probabilities;
  private final RandomGenerator random;
  private final FractionGraph graph;
  private final int[] place;
  private final int[] path;

  DependentRounding(Probabilities probabilities, RandomGenerator random) {
    this.task = probabilities.task();
    this.probabilities = probabilities;
    this.random = random;
    int nodes = 1 + task.experts() + task.applications() * (1 + task.quotaGroups());
    graph = new FractionGraph(probabilities.unit(), nodes);
    place = new int[nodes];
    path = new int[nodes + 1];
  }

  Assignment draw() {
    int[][] edges = new int[task.applications()][];
    long[] loads = new long[task.experts()];
    for (int application = 0; application < edges.length; application++) {
      edges[application] = edges(application, loads);
    }
    for (int expert = 0; expert < loads.length; expert++) {
      graph.add(1 + expert, POOL, loads[expert]);
    }
    for (int node = 0; node < place.length; node++) {
      while (graph.degree(node) > 0) {
        turn(node);
      }
    }
    int[][] drawn = new int[edges.length][];
    for (int application = 0; application < edges.length; application++) {
      int[] experts = probabilities.experts(application);
      int[] own = edges[application];
      drawn[application] =
          IntStream.range(0, own.length)
              .filter(at -> graph.whole(own[at]))
              .map(at -> experts[at])
              .toArray();
    }
    return new Assignment(task, drawn);
  }

  private int[] edges(int application, long[] loads) {
    int[] experts = probabilities.experts(application);
    long[] units = probabilities.units(application);
    int[] edges = new int[experts.length];
    int groups = task.quotaGroups();
    long[] sums = new long[groups];
    int root = 1 + task.experts() + application * (1 + groups);
    for (int at = 0; at < experts.length; at++) {
      int group = groups == 0 ? -1 : task.group(application, experts[at]);
      edges[at] = graph.add(root + 1 + group, 1 + experts[at], units[at]);
      loads[experts[at]] += units[at];
      if (groups > 0) {
        sums[group] += units[at];
      }
    }
    for (int group = 0; group < groups; group++) {
      graph.add(root, root + 1 + group, sums[group]);
    }
    return edges;
  }

  /** Finds a cycle by walking on until a node comes again, and rounds along it. */
  private void turn(int start) {
    Arrays.fill(place, -1);
    int length = 0;
    int node = start;
    int edge = -1;
    while (place[node] < 0) {
      place[node] = length;
      edge = graph.other(node, edge);
      path[length++] = edge;
      node = graph.end(edge, node);
    }
    round(node, place[node], length);
  }

  private void round(int start, int first, int length) {
    long up = Long.MAX_VALUE;
    long down = Long.MAX_VALUE;
    int node = start;
    for (int at = first; at < length; at++) {
      boolean along = graph.leads(path[at], node);
      up = Math.min(up, along ? graph.above(path[at]) : graph.below(path[at]));
      down = Math.min(down, along ? graph.below(path[at]) : graph.above(path[at]));
      node = graph.end(path[at], node);
    }
    // Up with probability down / (up + down): on average nothing changes.
    long lot = (long) (random.nextDouble() * (up + down));
    long units = lot < down ? up : -down;
    node = start;
    for (int at = first; at < length; at++) {
      boolean along = graph.leads(path[at], node);
      node = graph.end(path[at], node);
      graph.push(path[at], along ? units : -units);
    }
  }
}
