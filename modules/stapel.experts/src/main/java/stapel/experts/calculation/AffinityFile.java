package stapel.experts.calculation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import stapel.api.work.InputFile;
import stapel.api.work.Progress;
import stapel.experts.assignment.Task;

/**
 * Reads {@code application,expert,affinity}: who there is, and the affinity of each pair as a whole
 * number of units, so that sums are exact.
 */
final class AffinityFile {
  private static final int CHUNK = 1 << 16;

  private final FileProblems problems;
  private final int mostPairs;
  private final Ids applications = new Ids();
  private final Ids experts = new Ids();
  private final List<int[]> pairs = new ArrayList<>();
  private final List<double[]> values = new ArrayList<>();
  private int size;
  private long beyond;
  private int decimals;
  private double highest;
  private double scale;

  private AffinityFile(FileProblems problems, int mostPairs) {
    this.problems = problems;
    this.mostPairs = mostPairs;
  }

  static AffinityFile read(InputFile file, int mostPairs, Progress progress) {
    FileProblems problems = new FileProblems(file.name());
    AffinityFile affinity = new AffinityFile(problems, mostPairs);
    new CsvFile(file, problems, progress)
        .read(List.of("application", "expert", "affinity"), List.of(), affinity::add);
    if (affinity.size == 0) {
      throw problems.refusal("no-rows");
    }
    affinity.refuseMany(affinity.size + affinity.beyond);
    affinity.refuseMany((long) affinity.applications.size() * affinity.experts.size());
    long arcs = (long) affinity.experts.size() * affinity.experts.size();
    if (arcs > 2L * mostPairs) {
      throw problems.refusal(
          "experts-many",
          affinity.experts.size(),
          (long) Math.sqrt(2.0 * mostPairs),
          arcs * 12 / (1 << 20) + 1,
          Long.toString(arcs / 2 + 1));
    }
    return affinity;
  }

  Ids applications() {
    return applications;
  }

  Ids experts() {
    return experts;
  }

  /** Units of an affinity of 1. */
  double scale() {
    return scale;
  }

  /** The matrix, row by row an application's affinities; what was read is let go. */
  long[] matrix() {
    int width = experts.size();
    long[] matrix = new long[applications.size() * width];
    boolean[] seen = new boolean[matrix.length];
    scale = Math.pow(10, decimals);
    while (highest * scale > Task.HIGHEST) {
      scale /= 10;
    }
    for (int at = 0; at < size; at++) {
      int[] chunk = pairs.get(at / CHUNK);
      int place = 3 * (at % CHUNK);
      int pair = chunk[place] * width + chunk[place + 1];
      if (seen[pair]) {
        problems.add(
            chunk[place + 2],
            "twice",
            applications.name(chunk[place]),
            experts.name(chunk[place + 1]));
      }
      seen[pair] = true;
      matrix[pair] = Math.round(values.get(at / CHUNK)[at % CHUNK] * scale);
    }
    problems.refuseIfAny();
    pairs.clear();
    values.clear();
    return matrix;
  }

  private void add(CsvBytes record, int[] places) throws IOException {
    int from = record.from(places[2]);
    int to = record.to(places[2]);
    OptionalDouble value = Figures.decimal(record.bytes(), from, to);
    for (int column = 0; column < 2; column++) {
      if (record.from(places[column]) >= record.to(places[column])) {
        problems.add(record.row(), "cell-empty", column == 0 ? "application" : "expert");
        return;
      }
    }
    if (value.isEmpty()) {
      problems.add(record.row(), "affinity", record.text(places[2]));
      return;
    }
    if (Math.abs(value.getAsDouble()) > 1e12) {
      problems.add(record.row(), "affinity-large", record.text(places[2]));
      return;
    }
    if (size >= mostPairs) {
      beyond++;
      return;
    }
    if (size % CHUNK == 0) {
      pairs.add(new int[3 * CHUNK]);
      values.add(new double[CHUNK]);
    }
    int[] chunk = pairs.get(size / CHUNK);
    int place = 3 * (size % CHUNK);
    chunk[place] = applications.add(record, places[0]);
    chunk[place + 1] = experts.add(record, places[1]);
    chunk[place + 2] = record.row();
    values.get(size / CHUNK)[size % CHUNK] = value.getAsDouble();
    decimals = Math.max(decimals, Figures.decimals(record.bytes(), from, to));
    highest = Math.max(highest, Math.abs(value.getAsDouble()));
    size++;
  }

  /** Twice the matrix, and what is read at the same time: about 40 bytes a pair. */
  private void refuseMany(long some) {
    long memory = some * 40 / (1 << 20) + 1;
    if (some > mostPairs) {
      throw problems.refusal("pairs", some, mostPairs, memory, Long.toString(some));
    }
    long given = Runtime.getRuntime().maxMemory() / (1 << 20);
    if (memory > given) {
      throw problems.refusal("memory", some, memory, given);
    }
  }
}
