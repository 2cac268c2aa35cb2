package stapel.evaluation.upload;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.command.Call;
import stapel.experts.api.Assignment;
import stapel.experts.api.Assignments;
import stapel.intake.api.file.FileFault;
import stapel.intake.api.file.FileRows;
import stapel.intake.api.file.ImportFiles;

/**
 * Writes the sheets of one import in chunks, hidden under its id, each chunk a transaction of its
 * own. The experts and assignments it makes for them are noted with them, so that a broken import
 * leaves nothing.
 */
@Component(service = MarkWriting.class)
public final class MarkWriting {

  /** Readers of a list wait for the rows of a chunk that is being written, so it is short. */
  private static final int CHUNK = 100;

  private final Assignments assignments;
  private final MarkImportStore imports;
  private final ImportedSheetStore sheets;
  private final ProblemStore problems;
  private final ImportFiles files;
  private final ImportMadeStore made;
  private final TakingBack takingBack;

  /** Over the stores and the assignments. */
  @Activate
  public MarkWriting(
      @Reference Assignments assignments,
      @Reference MarkImportStore imports,
      @Reference ImportedSheetStore sheets,
      @Reference ProblemStore problems,
      @Reference ImportFiles files,
      @Reference ImportMadeStore made,
      @Reference TakingBack takingBack) {
    this.assignments = assignments;
    this.imports = imports;
    this.sheets = sheets;
    this.problems = problems;
    this.files = files;
    this.made = made;
    this.takingBack = takingBack;
  }

  void write(MarkImport run, Mapping mapping, MarkCheck check, Call call) {
    Map<String, String> added = new HashMap<>();
    if (!check.newcomers().isEmpty()) {
      call.chunk(() -> experts(run, check, added, call));
    }
    List<FileSheet> all = check.sheets();
    for (int from = 0; from < all.size(); from += CHUNK) {
      List<FileSheet> some = all.subList(from, Math.min(all.size(), from + CHUNK));
      call.chunk(() -> sheets(run, some, added, call));
      call.progress(from + some.size(), all.size());
    }
    List<Object[]> aside = aside(run, mapping, check, call);
    call.chunk(() -> problems.clear(run.id()));
    for (int from = 0; from < aside.size(); from += CHUNK) {
      List<Object[]> some = aside.subList(from, Math.min(aside.size(), from + CHUNK));
      call.chunk(() -> problems.add(some));
    }
  }

  private void experts(MarkImport run, MarkCheck check, Map<String, String> added, Call call) {
    Set<String> before = Set.copyOf(assignments.personsByName(run.call()).values());
    added.putAll(assignments.addByCode(call, run.call(), check.newcomers()));
    made.experts(
        run.id(), added.values().stream().filter(id -> !before.contains(id)).distinct().toList());
  }

  private void sheets(MarkImport run, List<FileSheet> some, Map<String, String> added, Call call) {
    List<Assignments.Pair> pairs = new ArrayList<>();
    for (FileSheet sheet : some) {
      String person =
          sheet.known() ? sheet.expert() : added.get(sheet.expert().toLowerCase(Locale.ROOT));
      pairs.add(new Assignments.Pair(sheet.application(), person));
    }
    Set<String> read = some.stream().map(FileSheet::application).collect(toSet());
    Map<Assignments.Pair, Assignment> before = Panel.byPair(assignments.ofApplications(read));
    List<Assignment> given = assignments.assignAll(call, run.call(), pairs, true);
    note(run, before, given);
    List<ImportedSheetStore.Placed> placed = new ArrayList<>();
    for (int i = 0; i < some.size(); i++) {
      placed.add(new ImportedSheetStore.Placed(some.get(i), given.get(i)));
    }
    sheets.add(run, placed, call);
    imports.touch(run.id(), Instant.now());
  }

  private List<Object[]> aside(MarkImport run, Mapping mapping, MarkCheck check, Call call) {
    List<Object[]> aside = new ArrayList<>();
    if (check.bad() > 0) {
      files.rows(
          run.table(),
          new FileRows() {
            @Override
            protected void filled(int number, List<String> cells) {
              List<FileFault> faults = check.faults(number);
              if (!faults.isEmpty()) {
                aside.addAll(problems.aside(run, faults, mapping.headers(), cells, call));
              }
            }
          });
    }
    return aside;
  }

  private void note(
      MarkImport run, Map<Assignments.Pair, Assignment> before, List<Assignment> given) {
    List<String> fresh = new ArrayList<>();
    List<ImportMadeStore.Moved> moved = new ArrayList<>();
    for (Assignment assignment : given) {
      Assignment known =
          before.get(new Assignments.Pair(assignment.application(), assignment.person()));
      if (known == null) {
        fresh.add(assignment.id());
      } else if (known.state() != assignment.state()) {
        moved.add(new ImportMadeStore.Moved(known.id(), known.state()));
      }
    }
    made.assignments(run.id(), fresh, moved);
  }

  /** Removes what this and other imports left that broke off. */
  void clear(MarkImport run, Instant stale, Call call) {
    takingBack.all(run.call(), run.id(), call::chunk);
    List<MarkImport> broken = new ArrayList<>();
    call.chunk(() -> broken.addAll(imports.broken(stale)));
    for (MarkImport other : broken) {
      takingBack.all(other.call(), other.id(), call::chunk);
      call.chunk(() -> imports.release(other.id(), call.now()));
    }
  }

  /** Takes back what was written of an import that cannot go on. */
  void undo(MarkImport run, Call call) {
    takingBack.all(run.call(), run.id(), call::chunk);
    call.chunk(() -> imports.release(run.id(), call.now()));
  }
}
