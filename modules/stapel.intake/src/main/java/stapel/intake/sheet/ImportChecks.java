package stapel.intake.sheet;

import java.time.Instant;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Problem;
import stapel.api.Refusal;
import stapel.intake.api.file.ImportFiles;
import stapel.intake.application.EntryForm;
import stapel.intake.application.EntryForms;

/** Goes over a whole file without writing an application. */
@Component(service = ImportChecks.class)
public final class ImportChecks {

  private final ImportStore imports;
  private final EntryForms forms;
  private final ImportFiles files;

  /** Over the stores. */
  @Activate
  public ImportChecks(
      @Reference ImportStore imports, @Reference EntryForms forms, @Reference ImportFiles files) {
    this.imports = imports;
    this.forms = forms;
    this.files = files;
  }

  /** The import, or the refusal that it is not there. */
  Import get(String id) {
    return imports
        .find(id)
        .orElseThrow(() -> refusal(Refusal.Kind.NOT_FOUND, Problem.of("intake.no-import")));
  }

  /** The import as long as nobody applies or has applied it. */
  Import open(String id) {
    Import run = applicable(id);
    if (run.state() == ImportState.APPLYING) {
      throw refused(run);
    }
    return run;
  }

  /**
   * The import as long as it can still be applied, be it once more after an attempt that broke off.
   */
  Import applicable(String id) {
    Import run = get(id);
    return switch (run.state()) {
      case UPLOADED, APPLYING -> run;
      case APPLIED, UNDONE -> throw refused(run);
    };
  }

  EntryForm form(Import run) {
    return forms.of(run.call());
  }

  /** Checks every row against the call as it is now. */
  ImportCheck check(Import run, EntryForm form, Mapping mapping, Instant now) {
    ImportCheck check = new ImportCheck(form, mapping, imports.numbers(run.call()), now);
    files.rows(run.table(), check);
    return check;
  }

  /** The same, and keeps what was found for the preview. */
  ImportCheck keep(Import run, EntryForm form, Mapping mapping, Instant now, Supplier<String> ids) {
    ImportCheck check = check(run, form, mapping, now);
    imports.mapping(run.call(), run.id(), mapping, ids);
    imports.faults(run.call(), run.id(), check.faults(), ids);
    imports.counted(run.id(), check.count());
    return check;
  }

  private static Refusal refused(Import run) {
    return refusal(
        Refusal.Kind.CONFLICT, Problem.of("intake.import-" + run.state().key(), run.file()));
  }

  private static Refusal refusal(Refusal.Kind kind, Problem problem) {
    return Refusal.of(ImportChecks.class, kind, problem);
  }
}
