package stapel.evaluation.upload;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import stapel.api.Problem;
import stapel.api.Refusal;
import stapel.evaluation.criteria.ScoredCriterion;
import stapel.evaluation.ranking.Missing;
import stapel.intake.api.file.FileFault;
import stapel.intake.api.file.FileRows;

/** One pass over a file: gathers its marks to sheets and keeps what is wrong with its rows. */
final class MarkCheck extends FileRows {

  /** Rows of one file, more than any panel needs. */
  static final int MOST = 500_000;

  private final Panel panel;
  private final Choices choices;
  private final MarkRows reader;
  private final Map<Key, List<MarkRows.Mark>> gathered = new LinkedHashMap<>();
  private final Map<Integer, List<FileFault>> faults = new TreeMap<>();
  private final List<FileSheet> sheets = new ArrayList<>();
  private int total;

  /** Whose sheet of which application. */
  private record Key(String application, String expert) {}

  MarkCheck(Panel panel, Mapping mapping, Choices choices) {
    this.panel = panel;
    this.choices = choices;
    this.reader = new MarkRows(panel, mapping, choices);
    List<String> codes = panel.criteria().stream().map(ScoredCriterion::code).toList();
    mapping.faults(codes).forEach(this::fault);
  }

  @Override
  protected void filled(int number, List<String> cells) {
    total++;
    if (total > MOST) {
      throw Refusal.of(
          MarkCheck.class,
          Refusal.Kind.TOO_LARGE,
          Problem.of("import.too-many-rows", MOST).inRow(number));
    }
    if (faults.containsKey(0)) {
      return;
    }
    MarkRows.Read read = reader.read(number, cells);
    read.faults().forEach(this::fault);
    read.marks().forEach(this::gather);
  }

  private void gather(MarkRows.Mark mark) {
    String expert = mark.person().orElse(mark.expert().toLowerCase(Locale.ROOT));
    Optional<String> barrier =
        mark.person().flatMap(person -> panel.barrier(mark.application().id(), person));
    if (barrier.isPresent()) {
      fault(new FileFault(mark.row(), mark.header(), barrier.get(), mark.application().number()));
      return;
    }
    List<MarkRows.Mark> marks =
        gathered.computeIfAbsent(new Key(mark.application().id(), expert), k -> new ArrayList<>());
    Optional<MarkRows.Mark> before =
        marks.stream().filter(m -> m.criterion().id().equals(mark.criterion().id())).findFirst();
    if (before.isPresent()) {
      fault(new FileFault(mark.row(), mark.header(), "mark-twice", "" + before.get().row()));
    } else {
      marks.add(mark);
    }
  }

  /** Ends the pass: what a sheet without some criterion means is decided here. */
  MarkCheck finish() {
    gathered.values().forEach(this::sheet);
    if (total == 0) {
      fault(new FileFault(0, "", "no-rows", ""));
    }
    return this;
  }

  private void sheet(List<MarkRows.Mark> marks) {
    List<ScoredCriterion> lacking =
        panel.criteria().stream()
            .filter(c -> !c.skippable())
            .filter(c -> marks.stream().noneMatch(m -> m.criterion().id().equals(c.id())))
            .toList();
    List<FileSheet.Mark> all = new ArrayList<>();
    marks.forEach(m -> all.add(new FileSheet.Mark(m.criterion().id(), m.score())));
    String codes = String.join(", ", lacking.stream().map(ScoredCriterion::code).toList());
    if (!lacking.isEmpty() && choices.missing() == Missing.REFUSE) {
      aside(marks, "sheet-incomplete", codes);
      return;
    }
    if (choices.missing() == Missing.ZERO) {
      if (lacking.stream().anyMatch(c -> !c.has(BigDecimal.ZERO))) {
        aside(marks, "zero-outside", codes);
        return;
      }
      lacking.forEach(c -> all.add(new FileSheet.Mark(c.id(), BigDecimal.ZERO)));
    }
    MarkRows.Mark first = marks.get(0);
    boolean counts = lacking.isEmpty() || choices.missing() != Missing.VOID_SHEET;
    sheets.add(
        new FileSheet(
            first.application().id(),
            first.person().orElse(first.expert()),
            first.person().isPresent(),
            List.copyOf(all),
            counts));
  }

  private void aside(List<MarkRows.Mark> marks, String code, String codes) {
    marks.stream()
        .map(MarkRows.Mark::row)
        .distinct()
        .forEach(row -> fault(new FileFault(row, "", code, codes)));
  }

  private void fault(FileFault fault) {
    faults.computeIfAbsent(fault.row(), row -> new ArrayList<>()).add(fault);
  }

  /** What is wrong, in the file's order. */
  List<FileFault> faults() {
    return faults.values().stream().flatMap(List::stream).toList();
  }

  /** What is wrong with this row; empty when nothing is. */
  List<FileFault> faults(int row) {
    return faults.getOrDefault(row, List.of());
  }

  /** True when the file as a whole cannot be read so. */
  boolean unreadable() {
    return faults.containsKey(0);
  }

  /** The sheets of the good rows. */
  List<FileSheet> sheets() {
    return List.copyOf(sheets);
  }

  /** Names of the experts that are to be added, as the file writes them first. */
  List<String> newcomers() {
    Map<String, String> names = new LinkedHashMap<>();
    sheets.stream()
        .filter(sheet -> !sheet.known())
        .forEach(
            sheet -> names.putIfAbsent(sheet.expert().toLowerCase(Locale.ROOT), sheet.expert()));
    return List.copyOf(names.values());
  }

  long total() {
    return total;
  }

  long bad() {
    return unreadable() ? total : faults.size();
  }
}
