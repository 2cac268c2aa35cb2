package @name@;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import stapel.api.Contribution;
import stapel.api.data.Column;
import stapel.api.data.ColumnClass;
import stapel.api.data.ColumnType;
import stapel.api.data.Dataset;
import stapel.api.data.Sort;
import stapel.api.data.Source;

/** The notes, the latest first. The platform makes list, search, export and REST address of it. */
@Component
@Contribution(id = "@id@.notes", permission = "@id@.read", perspective = "@id@", order = 920)
public final class NoteList implements Dataset {

  @Override
  public Source source() {
    return Source.table("@schema@", "note");
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.ref("application", "application_id", "intake.applications")
            .classed(ColumnClass.OPEN)
            .asTitle(),
        Column.text("remark", "remark").classed(ColumnClass.INTERNAL),
        Column.of("remind", ColumnType.DATE, "remind_on").classed(ColumnClass.INTERNAL),
        Column.of("noted", ColumnType.INSTANT, "noted_at").classed(ColumnClass.OPEN),
        Column.ref("call", "scope_id", "intake.calls").classed(ColumnClass.OPEN).unlisted());
  }

  @Override
  public List<Sort> order() {
    return List.of(Sort.down("noted"));
  }
}
