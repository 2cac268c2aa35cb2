package stapel.intake.application;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import stapel.api.Contribution;
import stapel.api.data.Column;
import stapel.api.data.ColumnClass;
import stapel.api.data.ColumnType;
import stapel.api.data.Dataset;
import stapel.api.data.Sort;
import stapel.api.data.Source;

/** Each change of an application's state. */
@Component(service = Dataset.class)
@Contribution(id = "intake.steps", permission = "intake.read")
public final class StepList implements Dataset {

  @Override
  public Source source() {
    return Source.table("intake", "step").unversioned();
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.of("made", ColumnType.INSTANT, "made_at").classed(ColumnClass.OPEN),
        Column.ref("application", "application_id", "intake.applications")
            .classed(ColumnClass.OPEN),
        Column.choice("from", "from_state", ApplicationList.STATES).classed(ColumnClass.OPEN),
        Column.choice("to", "to_state", ApplicationList.STATES).classed(ColumnClass.OPEN),
        Column.text("reason", "reason").classed(ColumnClass.INTERNAL),
        Column.text("by", "made_by").classed(ColumnClass.INTERNAL));
  }

  @Override
  public List<Sort> order() {
    return List.of(Sort.down("made"));
  }
}
