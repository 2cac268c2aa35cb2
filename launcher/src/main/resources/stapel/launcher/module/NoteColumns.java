package @name@;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import stapel.api.Contribution;
import stapel.api.data.Column;
import stapel.api.data.ColumnClass;
import stapel.api.data.ColumnType;
import stapel.api.data.Columns;
import stapel.api.data.Source;

/**
 * On the list of applications: how many notes. A key begins with the schema, so that it is nobody
 * else's.
 */
@Component
@Contribution(id = "@id@.counts", permission = "@id@.read", dataset = "intake.applications")
public final class NoteColumns implements Columns {

  @Override
  public List<Joined> columns(List<String> scopes) {
    Source notes =
        Source.joined("@schema@", "note", "application_id")
            .aggregate("notes", Source.Function.COUNT, "noted_at");
    return List.of(
        new Joined(
            notes,
            List.of(
                Column.of("@schema@_notes", ColumnType.INTEGER, "notes")
                    .classed(ColumnClass.INTERNAL))));
  }
}
