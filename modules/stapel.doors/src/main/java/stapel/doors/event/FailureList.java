package stapel.doors.event;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import stapel.api.Contribution;
import stapel.api.data.Column;
import stapel.api.data.ColumnClass;
import stapel.api.data.ColumnType;
import stapel.api.data.Dataset;
import stapel.api.data.Source;

/** Events that a listener failed to take too often. */
@Component
@Contribution(
    id = "doors.failures",
    permission = "doors.read-failures",
    perspective = "administration",
    order = 710)
public final class FailureList implements Dataset {

  @Override
  public Source source() {
    return Source.table("doors", "delivery").unscoped().where("set_aside", true);
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.text("listener", "listener")
            .classed(ColumnClass.INTERNAL)
            .sorted("listener")
            .asTitle(),
        Column.text("type", "type").classed(ColumnClass.INTERNAL).sorted("type"),
        Column.text("object", "object").classed(ColumnClass.INTERNAL).sorted("object"),
        Column.of("attempts", ColumnType.INTEGER, "attempts").classed(ColumnClass.INTERNAL),
        Column.text("error", "error").classed(ColumnClass.INTERNAL),
        Column.of("failed", ColumnType.INSTANT, "failed_at").classed(ColumnClass.INTERNAL));
  }
}
