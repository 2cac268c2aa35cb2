package stapel.experts.calculation;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import stapel.api.Problem;
import stapel.api.Refusal;
import stapel.api.work.InputFile;
import stapel.api.work.Progress;
import stapel.experts.assignment.Task;

/**
 * What the files say together.
 *
 * @param task by number
 * @param applications names by number
 * @param experts names by number
 * @param groups names by number; 0 is no group
 * @param scale units of an affinity of 1
 */
record Panel(Task task, Ids applications, Ids experts, List<String> groups, double scale) {
  /** Pairs that fit beside everything else into the memory the command line has. */
  static final int MOST_PAIRS = 8_000_000;

  static Panel read(AssignRequest request, Progress progress) {
    AffinityFile affinity =
        AffinityFile.read(request.affinity(), request.maxPairs().orElse(MOST_PAIRS), progress);
    Ids applications = affinity.applications();
    Ids experts = affinity.experts();
    long[] matrix = affinity.matrix();
    BitSet conflicts = pairs(request.conflicts(), applications, experts, progress);
    conflicts.stream().forEach(pair -> matrix[pair] = Task.FORBIDDEN);
    BitSet locked = pairs(request.locked(), applications, experts, progress);
    BitSet both = (BitSet) locked.clone();
    both.and(conflicts);
    if (!both.isEmpty()) {
      throw refusal(
          "locked",
          "experts.assign.locked-conflict",
          applications.name(both.nextSetBit(0) / experts.size()),
          experts.name(both.nextSetBit(0) % experts.size()));
    }
    int min = request.minLoad().orElse(0);
    if (min > request.maxLoad()) {
      throw refusal("minLoad", "experts.assign.min-above-max", min, request.maxLoad());
    }
    LoadsFile loads =
        request
            .loads()
            .map(file -> LoadsFile.read(file, experts, min, request.maxLoad(), progress))
            .orElse(LoadsFile.none(experts, min, request.maxLoad()));
    int[] quotas =
        request
            .quotas()
            .map(file -> QuotasFile.read(file, applications, loads.names(), progress))
            .orElse(new int[0]);
    Task task =
        new Task(
            applications.size(),
            experts.size(),
            request.reviews(),
            matrix,
            loads.least(),
            loads.most(),
            loads.groups(),
            quotas,
            locked.stream().toArray());
    return new Panel(task, applications, experts, loads.names(), affinity.scale());
  }

  private static BitSet pairs(
      Optional<InputFile> file, Ids applications, Ids experts, Progress progress) {
    return file.map(pairs -> PairsFile.read(pairs, applications, experts, progress))
        .orElse(new BitSet());
  }

  static Refusal refusal(String field, String code, Object... arguments) {
    return Refusal.of(Panel.class, Refusal.Kind.INVALID, Problem.at(field, code, arguments));
  }
}
