package stapel.intake.sheet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import stapel.api.Problem;
import stapel.intake.api.file.FileFault;
import stapel.intake.api.file.FileRows;
import stapel.intake.application.EntryForm;

/** The first pass over a file: counts its rows and keeps what is wrong with them. */
final class ImportCheck extends FileRows {

  /** Faults kept of one file. */
  static final int KEPT = 1000;

  private static final String UNFILLED = "intake.column-missing";

  private final RowCheck check;
  private final List<FileFault> faults = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final Set<Integer> bad = new HashSet<>();
  private long total;
  private int unnumbered;

  ImportCheck(EntryForm form, Mapping mapping, Set<String> taken, Instant now) {
    this.check = new RowCheck(form, mapping, taken, now);
    for (Problem problem : mapping.problems(form)) {
      problems.add(problem);
      if (!problem.code().equals(UNFILLED)) {
        faults.add(new FileFault(0, problem.field(), code(problem.code()), ""));
      }
    }
    mapping
        .unfilled(form)
        .forEach(f -> faults.add(new FileFault(0, Mapping.ANSWER + f.key(), code(UNFILLED), "")));
  }

  private static String code(String problem) {
    return problem.substring("intake.".length());
  }

  @Override
  protected void filled(int number, List<String> cells) {
    total++;
    RowCheck.Checked checked = check.check(number, cells);
    if (checked.problems().isEmpty()) {
      unnumbered += checked.entry().number().isEmpty() ? 1 : 0;
      return;
    }
    bad.add(number);
    if (faults.size() < KEPT) {
      faults.addAll(checked.faults());
      problems.addAll(checked.problems());
    }
  }

  /** What is wrong, in the file's order, the first thousand or so. */
  List<FileFault> faults() {
    return total == 0 ? List.of(new FileFault(0, "", "no-rows", "")) : List.copyOf(faults);
  }

  /** The same as a refusal names it. */
  List<Problem> problems() {
    return total == 0 ? List.of(Problem.of("intake.no-rows")) : List.copyOf(problems);
  }

  Set<Integer> bad() {
    return Set.copyOf(bad);
  }

  /** How many good rows bring no number. */
  int unnumbered() {
    return unnumbered;
  }

  ImportStore.Count count() {
    return new ImportStore.Count(total, bad.size());
  }
}
