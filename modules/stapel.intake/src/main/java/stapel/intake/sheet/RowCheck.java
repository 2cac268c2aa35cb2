package stapel.intake.sheet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import stapel.api.Problem;
import stapel.intake.api.file.FileFault;
import stapel.intake.application.Entry;
import stapel.intake.application.EntryForm;
import stapel.intake.application.Receipt;

/** Reads the rows of one file in their order and knows which numbers it has met. */
final class RowCheck {

  private static final String PREFIX = "intake.";

  private final EntryForm form;
  private final Mapping mapping;
  private final Set<String> taken;
  private final Instant now;
  private final Map<String, Integer> met = new HashMap<>();

  /**
   * For one pass over a file.
   *
   * @param taken numbers the call has given already
   */
  RowCheck(EntryForm form, Mapping mapping, Set<String> taken, Instant now) {
    this.form = form;
    this.mapping = mapping;
    this.taken = taken;
    this.now = now;
  }

  /** One row: what it says, and what is wrong with it. */
  Checked check(int number, List<String> cells) {
    List<Problem> problems = new ArrayList<>();
    Entry entry = form.read(mapping.given(cells), mapping.answers(cells), true, problems);
    entry.submitted().ifPresent(received -> problems.addAll(Receipt.problems(received, now)));
    if (!entry.number().isEmpty()) {
      Integer before = met.putIfAbsent(entry.number(), number);
      if (before != null) {
        problems.add(Problem.at("number", "intake.number-twice", entry.number(), before));
      } else if (taken.contains(entry.number())) {
        problems.add(Problem.at("number", "intake.application-number-taken", entry.number()));
      }
    }
    // A required field without a column is one problem of the file, not one of each row.
    problems.removeIf(
        p -> p.code().equals("intake.answer-missing") && mapping.place(p.field()) < 0);
    List<Problem> placed = problems.stream().map(p -> placed(p, number)).toList();
    return new Checked(entry, placed, placed.stream().map(p -> fault(p, number, cells)).toList());
  }

  /** The same problem at the file's own column. */
  private Problem placed(Problem problem, int row) {
    int place = mapping.place(problem.field());
    String header = place < 0 ? problem.field() : mapping.columns().get(place).header();
    return new Problem(problem.code(), header, java.util.OptionalInt.of(row), problem.arguments());
  }

  private FileFault fault(Problem problem, int row, List<String> cells) {
    int place = mapping.headers().indexOf(problem.field());
    return new FileFault(
        row,
        problem.field(),
        problem.code().substring(PREFIX.length()),
        place < 0 ? "" : cells.get(place));
  }

  /**
   * One row.
   *
   * @param problems as a refusal names them, in the order of the form
   * @param faults the same as they are kept
   */
  record Checked(Entry entry, List<Problem> problems, List<FileFault> faults) {}
}
