package stapel.evaluation.upload;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.command.Call;
import stapel.experts.api.Assignment;
import stapel.experts.api.Assignments;

/**
 * Writes the sheets of one import in chunks, hidden under its id, each chunk a transaction of its
 * own. Experts and assignments that a broken import made stay: the next try finds them.
 */
@Component(service = MarkWriting.class)
public final class MarkWriting {

  private static final int CHUNK = 400;

  private final Assignments assignments;
  private final MarkImportStore imports;
  private final ImportedSheetStore sheets;
  private final ProblemStore problems;
  private final MarkFile files;

  /** Over the stores and the assignments. */
  @Activate
  public MarkWriting(
      @Reference Assignments assignments,
      @Reference MarkImportStore imports,
      @Reference ImportedSheetStore sheets,
      @Reference ProblemStore problems,
      @Reference MarkFile files) {
    this.assignments = assignments;
    this.imports = imports;
    this.sheets = sheets;
    this.problems = problems;
    this.files = files;
  }

  void write(MarkImport run, Mapping mapping, MarkCheck check, Call call) {
    Map<String, String> added = new HashMap<>();
    if (!check.newcomers().isEmpty()) {
      call.chunk(() -> added.putAll(assignments.addByCode(call, run.call(), check.newcomers())));
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

  private void sheets(MarkImport run, List<FileSheet> some, Map<String, String> added, Call call) {
    List<Assignments.Pair> pairs = new ArrayList<>();
    for (FileSheet sheet : some) {
      String person =
          sheet.known() ? sheet.expert() : added.get(sheet.expert().toLowerCase(Locale.ROOT));
      pairs.add(new Assignments.Pair(sheet.application(), person));
    }
    List<Assignment> given = assignments.assignAll(call, run.call(), pairs, true);
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
          run,
          new MarkFile.Rows() {
            @Override
            void filled(int number, List<String> cells) {
              check.faults(number).stream()
                  .findFirst()
                  .ifPresent(
                      fault ->
                          aside.add(problems.aside(run, fault, mapping.headers(), cells, call)));
            }
          });
    }
    return aside;
  }

  /** Removes the hidden sheets of this and of other imports that broke off. */
  void clear(MarkImport run, Instant stale, Call call) {
    sheets.remove(run.id(), call::chunk);
    List<String> broken = new ArrayList<>();
    call.chunk(() -> broken.addAll(imports.broken(stale)));
    for (String id : broken) {
      sheets.remove(id, call::chunk);
      call.chunk(() -> imports.release(id));
    }
  }

  /** Takes back what was written of an import that cannot go on. */
  void undo(MarkImport run, Call call) {
    sheets.remove(run.id(), call::chunk);
    call.chunk(() -> imports.release(run.id()));
  }
}
