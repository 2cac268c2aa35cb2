import com.google.ortools.Loader;
import com.google.ortools.graph.MinCostFlow;
import com.google.ortools.graph.MinCostFlowBase;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * OR-Tools' min-cost flow on the same files: {@code Reference AFFINITY CONFLICTS REVIEWS MAX_LOAD}.
 * Prints the greatest sum and the seconds from the finished reading to the solution.
 */
final class Reference {
  private static final long UNITS = 1_000_000;

  public static void main(String[] args) throws IOException {
    Loader.loadNativeLibraries();
    Map<String, Integer> applications = new HashMap<>();
    Map<String, Integer> experts = new HashMap<>();
    int[][] pairs = new int[2][6_000_000];
    long[] costs = new long[6_000_000];
    int size = 0;
    try (BufferedReader in = Files.newBufferedReader(Path.of(args[0]))) {
      in.readLine();
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        int first = line.indexOf(',');
        int second = line.indexOf(',', first + 1);
        String application = line.substring(0, first);
        String expert = line.substring(first + 1, second);
        pairs[0][size] = applications.computeIfAbsent(application, id -> applications.size());
        pairs[1][size] = experts.computeIfAbsent(expert, id -> experts.size());
        costs[size] = -Math.round(Double.parseDouble(line.substring(second + 1)) * UNITS);
        size++;
      }
    }
    boolean[] forbidden = new boolean[applications.size() * experts.size()];
    for (String line : Files.readAllLines(Path.of(args[1]))) {
      String[] cells = line.split(",");
      if (applications.containsKey(cells[0]) && experts.containsKey(cells[1])) {
        forbidden[applications.get(cells[0]) * experts.size() + experts.get(cells[1])] = true;
      }
    }
    solve(pairs, costs, size, forbidden, args, applications.size(), experts.size());
  }

  private static void solve(
      int[][] pairs, long[] costs, int size, boolean[] forbidden, String[] args, int n, int m) {
    long begin = System.nanoTime();
    int reviews = Integer.parseInt(args[2]);
    int load = Integer.parseInt(args[3]);
    MinCostFlow flow = new MinCostFlow(n + m + 1, size + m);
    for (int at = 0; at < size; at++) {
      if (!forbidden[pairs[0][at] * m + pairs[1][at]]) {
        flow.addArcWithCapacityAndUnitCost(pairs[0][at], n + pairs[1][at], 1, costs[at]);
      }
    }
    for (int expert = 0; expert < m; expert++) {
      flow.addArcWithCapacityAndUnitCost(n + expert, n + m, load, 0);
    }
    for (int application = 0; application < n; application++) {
      flow.setNodeSupply(application, reviews);
    }
    flow.setNodeSupply(n + m, (long) -n * reviews);
    MinCostFlowBase.Status status = flow.solve();
    double seconds = (System.nanoTime() - begin) / 1e9;
    System.out.printf(
        java.util.Locale.ROOT,
        "{\"status\":\"%s\",\"total_affinity\":%.6f,\"seconds\":%.3f}%n",
        status,
        -flow.getOptimalCost() / (double) UNITS,
        seconds);
  }
}
