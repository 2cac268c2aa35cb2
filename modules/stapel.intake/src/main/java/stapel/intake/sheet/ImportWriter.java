package stapel.intake.sheet;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import stapel.api.command.Call;
import stapel.intake.api.ApplicationState;
import stapel.intake.api.file.FileFault;
import stapel.intake.api.file.FileRows;
import stapel.intake.application.Entry;
import stapel.intake.application.EntryForm;
import stapel.intake.application.EntryStore;
import stapel.intake.application.Receipt;

/**
 * Writes the rows of one import in chunks, hidden under its id, each chunk a transaction of its
 * own.
 */
final class ImportWriter extends FileRows {

  /** An import that wrote nothing for so long is dead. */
  static final Duration STALE = Duration.ofMinutes(2);

  /** Readers of a list wait for the rows of a chunk that is being written, so it is short. */
  private static final int CHUNK = 50;

  private final Import run;
  private final EntryForm form;
  private final Mapping mapping;
  private final Set<Integer> bad;
  private final RowCheck check;
  private final Iterator<String> numbers;
  private final Call call;
  private final ImportStore imports;
  private final EntryStore entries;
  private final TaskStore tasks;
  private final long total;
  private final List<EntryStore.Added> rows = new ArrayList<>();
  private final List<Object[]> aside = new ArrayList<>();
  private final List<Object[]> wrong = new ArrayList<>();
  private long done;

  ImportWriter(Pass pass, Call call, ImportStore imports, EntryStore entries, TaskStore tasks) {
    this.run = pass.run();
    this.form = pass.form();
    this.mapping = pass.mapping();
    this.bad = pass.bad();
    this.check = new RowCheck(form, mapping, Set.of(), call.now());
    this.numbers = pass.numbers().iterator();
    this.total = pass.total();
    this.call = call;
    this.imports = imports;
    this.entries = entries;
    this.tasks = tasks;
  }

  @Override
  protected void filled(int number, List<String> cells) {
    RowCheck.Checked checked = check.check(number, cells);
    if (bad.contains(number)) {
      String id = call.newId();
      List<FileFault> faults = faults(number, checked);
      aside.add(tasks.row(id, run, number, mapping.headers(), cells, faults, call.now()));
      wrong.addAll(tasks.problems(id, run, faults, call::newId));
    } else {
      rows.add(added(checked.entry()));
    }
    done++;
    if (rows.size() + aside.size() == CHUNK) {
      flush();
    }
  }

  /** A row that is bad only for what others hold has nothing wrong in itself. */
  private static List<FileFault> faults(int number, RowCheck.Checked checked) {
    return checked.faults().isEmpty()
        ? List.of(new FileFault(number, "", "application-number-taken", checked.entry().number()))
        : checked.faults();
  }

  /** Writes what is left. */
  void flush() {
    List<EntryStore.Added> some = List.copyOf(rows);
    List<Object[]> others = List.copyOf(aside);
    rows.clear();
    aside.clear();
    List<Object[]> problems = List.copyOf(wrong);
    wrong.clear();
    call.chunk(
        () -> {
          entries.add(some);
          tasks.add(others);
          tasks.addProblems(problems);
          imports.touch(run.id(), Instant.now());
        });
    call.progress(done, Math.max(1, total));
  }

  private EntryStore.Added added(Entry entry) {
    Instant received = entry.submitted().orElse(call.now());
    return new EntryStore.Added(
        call.newId(),
        run.call(),
        form.call().currency().getCurrencyCode(),
        form.call().zone(),
        entry.number().isEmpty() ? entry.numbered(numbers.next()) : entry,
        ApplicationState.SUBMITTED,
        Optional.of(received),
        Receipt.late(form.call(), received),
        Optional.of(run.id()),
        call.now());
  }

  /**
   * What the first pass over the file found.
   *
   * @param bad numbers of the rows that are set aside
   * @param numbers as many as rows bring none
   * @param total rows in all
   */
  record Pass(
      Import run,
      EntryForm form,
      Mapping mapping,
      Set<Integer> bad,
      List<String> numbers,
      long total) {}
}
