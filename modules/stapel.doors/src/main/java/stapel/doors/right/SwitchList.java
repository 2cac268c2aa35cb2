package stapel.doors.right;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import stapel.api.Contribution;
import stapel.api.data.Column;
import stapel.api.data.ColumnClass;
import stapel.api.data.ColumnType;
import stapel.api.data.Dataset;
import stapel.api.data.Source;

/** Which modules are switched off in which regions. */
@Component
@Contribution(
    id = "doors.switches",
    permission = "doors.read-switches",
    perspective = "administration",
    order = 720)
public final class SwitchList implements Dataset {

  @Override
  public Source source() {
    return Source.table("doors", "switched_off").unscoped();
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.text("module", "module").classed(ColumnClass.INTERNAL).asTitle(),
        Column.ref("region", "region_id", "access.scopes").classed(ColumnClass.INTERNAL),
        Column.of("since", ColumnType.INSTANT, "since").classed(ColumnClass.INTERNAL));
  }
}
