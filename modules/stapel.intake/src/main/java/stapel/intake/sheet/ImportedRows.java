package stapel.intake.sheet;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.store.Database;
import stapel.intake.api.Application;
import stapel.intake.api.Applications;

/** The applications that came with an import. */
@Component(service = ImportedRows.class)
public final class ImportedRows {

  private final Database database;
  private final Applications applications;

  /** Over the module's tables. */
  @Activate
  public ImportedRows(
      @Reference(target = "(stapel.schema=intake)") Database database,
      @Reference Applications applications) {
    this.database = database;
    this.applications = applications;
  }

  List<Application> of(String id) {
    Set<String> ids =
        database
            .query("select id from application where import_id = ?", row -> row.text(1), id)
            .stream()
            .collect(Collectors.toSet());
    return applications.find(ids);
  }
}
