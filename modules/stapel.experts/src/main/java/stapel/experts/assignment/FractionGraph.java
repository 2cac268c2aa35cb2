package stapel.experts.assignment;

import java.util.Arrays;

/**
 * The edges whose units are no whole readings yet: from applications (over their groups, where
 * there are quotas) to experts, and from experts to the pool. As what comes to a node leaves it,
 * none has a single such edge.
 */
final class FractionGraph {
  private final long unit;
  private int[] from = new int[64];
  private int[] to = new int[64];
  private long[] units = new long[64];
  private int size;
  private int[][] edges;
  private int[] degrees;

  FractionGraph(long unit, int nodes) {
    this.unit = unit;
    edges = new int[nodes][0];
    degrees = new int[nodes];
  }

  /** Adds an edge and gives its number. */
  int add(int tail, int head, long some) {
    if (size == from.length) {
      from = Arrays.copyOf(from, 2 * size);
      to = Arrays.copyOf(to, 2 * size);
      units = Arrays.copyOf(units, 2 * size);
    }
    from[size] = tail;
    to[size] = head;
    units[size] = some;
    if (some % unit != 0) {
      hang(tail, size);
      hang(head, size);
    }
    return size++;
  }

  private void hang(int node, int edge) {
    if (degrees[node] == edges[node].length) {
      edges[node] = Arrays.copyOf(edges[node], Math.max(4, 2 * degrees[node]));
    }
    edges[node][degrees[node]++] = edge;
  }

  int degree(int node) {
    return degrees[node];
  }

  /** An edge of the node other than this one; any when -1 is given. */
  int other(int node, int edge) {
    int first = edges[node][0];
    return first == edge ? edges[node][1] : first;
  }

  int end(int edge, int node) {
    return from[edge] == node ? to[edge] : from[edge];
  }

  boolean leads(int edge, int node) {
    return from[edge] == node;
  }

  /** Units up to the next whole reading. */
  long above(int edge) {
    return unit - units[edge] % unit;
  }

  /** Units down to the last whole reading. */
  long below(int edge) {
    return units[edge] % unit;
  }

  void push(int edge, long more) {
    units[edge] += more;
    if (units[edge] % unit == 0) {
      drop(from[edge], edge);
      drop(to[edge], edge);
    }
  }

  private void drop(int node, int edge) {
    int at = 0;
    while (edges[node][at] != edge) {
      at++;
    }
    edges[node][at] = edges[node][--degrees[node]];
  }

  boolean whole(int edge) {
    return units[edge] >= unit;
  }
}
