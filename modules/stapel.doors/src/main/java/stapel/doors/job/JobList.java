package stapel.doors.job;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import stapel.api.Contribution;
import stapel.api.data.Column;
import stapel.api.data.ColumnClass;
import stapel.api.data.ColumnType;
import stapel.api.data.Dataset;
import stapel.api.data.Source;

/** Background work and how far it is. */
@Component
@Contribution(
    id = "doors.jobs",
    permission = "doors.read-jobs",
    perspective = "administration",
    order = 700)
public final class JobList implements Dataset {

  @Override
  public Source source() {
    return Source.table("doors", "job").unscoped();
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.words("title", "title", "title_en")
            .sorted("title")
            .classed(ColumnClass.INTERNAL)
            .asTitle(),
        Column.choice("state", "state", List.of("IDLE", "RUNNING", "FAILED", "CANCELLED"))
            .classed(ColumnClass.INTERNAL),
        Column.of("done", ColumnType.INTEGER, "done").classed(ColumnClass.INTERNAL),
        Column.of("total", ColumnType.INTEGER, "total").classed(ColumnClass.INTERNAL),
        Column.of("started", ColumnType.INSTANT, "started_at").classed(ColumnClass.INTERNAL),
        Column.of("ended", ColumnType.INSTANT, "ended_at").classed(ColumnClass.INTERNAL),
        Column.text("problem", "problem").classed(ColumnClass.INTERNAL).unlisted());
  }
}
