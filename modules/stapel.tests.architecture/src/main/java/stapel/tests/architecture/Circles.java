package stapel.tests.architecture;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Depth-first search for a circle in a directed graph. */
final class Circles {
  private Circles() {}

  /** A circle, its first name repeated at the end; empty when there is none. */
  static Optional<List<String>> find(Map<String, ? extends Collection<String>> graph) {
    Set<String> done = new LinkedHashSet<>();
    for (String start : graph.keySet()) {
      Optional<List<String>> circle = from(start, graph, new LinkedHashSet<>(), done);
      if (circle.isPresent()) {
        return circle;
      }
    }
    return Optional.empty();
  }

  private static Optional<List<String>> from(
      String node,
      Map<String, ? extends Collection<String>> graph,
      Set<String> path,
      Set<String> done) {
    if (path.contains(node)) {
      List<String> circle = new ArrayList<>(path);
      circle = new ArrayList<>(circle.subList(circle.indexOf(node), circle.size()));
      circle.add(node);
      return Optional.of(circle);
    }
    if (!done.add(node) || !graph.containsKey(node)) {
      return Optional.empty();
    }
    path.add(node);
    for (String next : graph.get(node)) {
      Optional<List<String>> circle = from(next, graph, path, done);
      if (circle.isPresent()) {
        return circle;
      }
    }
    path.remove(node);
    return Optional.empty();
  }
}
