package stapel.experts.proposal;

import java.util.List;
import java.util.Map;
import stapel.experts.assignment.Task;

/**
 * The small task of one expert's silent readings: each wants one other expert with room left, and
 * nothing else moves.
 */
final class Replacement {

  private final CallPanel panel;
  private final int experts;
  private final int left;
  private final List<Integer> pairs;

  /** For the expert of this number who leaves. */
  Replacement(CallPanel panel, int left) {
    this.panel = panel;
    this.experts = panel.experts().size();
    this.left = left;
    this.pairs =
        panel.today().entrySet().stream()
            .filter(entry -> entry.getKey() % experts == left && panel.silent(entry.getValue()))
            .map(Map.Entry::getKey)
            .sorted()
            .toList();
  }

  /** The pairs of the call that are taken away. */
  List<Integer> pairs() {
    return pairs;
  }

  /** One reading of each of these applications, by whoever does not read it yet. */
  Task task(int maxLoad) {
    int[] held = new int[experts];
    panel.today().keySet().forEach(pair -> held[pair % experts]++);
    int[] most = new int[experts];
    for (int expert = 0; expert < experts; expert++) {
      most[expert] = Math.max(0, panel.most(expert, maxLoad, held[expert]) - held[expert]);
    }
    long[] affinity = new long[pairs.size() * experts];
    for (int at = 0; at < pairs.size(); at++) {
      for (int expert = 0; expert < experts; expert++) {
        int pair = pairs.get(at) / experts * experts + expert;
        boolean free = expert != left && !panel.today().containsKey(pair);
        affinity[at * experts + expert] = free ? panel.affinity(pair) : Task.FORBIDDEN;
      }
    }
    return new Task(
        pairs.size(),
        experts,
        1,
        affinity,
        new int[experts],
        most,
        new int[experts],
        new int[0],
        new int[0]);
  }

  /** The call's pair of a pair of the task. */
  int pair(int ofTask) {
    return pairs.get(ofTask / experts) / experts * experts + ofTask % experts;
  }

  String application(int number) {
    return panel.applications().get(pairs.get(number) / experts).number();
  }

  String expert(int number) {
    return panel.experts().get(number).code();
  }
}
