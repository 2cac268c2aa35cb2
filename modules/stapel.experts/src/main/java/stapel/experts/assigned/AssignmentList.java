package stapel.experts.assigned;

import java.util.Arrays;
import java.util.List;
import org.osgi.service.component.annotations.Component;
import stapel.api.Contribution;
import stapel.api.data.Column;
import stapel.api.data.ColumnClass;
import stapel.api.data.ColumnType;
import stapel.api.data.Dataset;
import stapel.api.data.Sort;
import stapel.api.data.Source;
import stapel.experts.api.AssignmentState;

/** Who reads what. An expert sees the own rows only, named by the application's number. */
@Component(service = Dataset.class)
@Contribution(
    id = "experts.assignments",
    permission = "experts.read",
    perspective = "programme",
    order = 40)
public final class AssignmentList implements Dataset {

  private static final List<String> STATES =
      Arrays.stream(AssignmentState.values()).map(AssignmentState::key).toList();

  @Override
  public Source source() {
    return Source.table("experts", "assignment");
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.text("number", "number").classed(ColumnClass.OPEN).sorted("number_sort").asTitle(),
        Column.ref("application", "application_id", "intake.applications")
            .classed(ColumnClass.OPEN),
        Column.ref("expert", "expert_id", "experts.experts").classed(ColumnClass.OPEN),
        Column.choice("state", "state", STATES).classed(ColumnClass.OPEN),
        Column.of("blind", ColumnType.BOOLEAN, "blind").classed(ColumnClass.OPEN),
        Column.of("locked", ColumnType.BOOLEAN, "locked").classed(ColumnClass.INTERNAL).unlisted(),
        Column.of("assigned", ColumnType.INSTANT, "assigned_at").classed(ColumnClass.OPEN),
        Column.of("decided", ColumnType.INSTANT, "decided_at").classed(ColumnClass.OPEN),
        Column.text("reason", "reason").classed(ColumnClass.INTERNAL),
        Column.ref("call", "scope_id", "intake.calls").classed(ColumnClass.OPEN),
        Column.ref("person", "person_id", "access.people")
            .classed(ColumnClass.PERSONAL)
            .unlisted());
  }

  @Override
  public List<Sort> order() {
    return List.of(Sort.up("number"));
  }
}
