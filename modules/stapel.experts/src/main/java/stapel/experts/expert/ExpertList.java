package stapel.experts.expert;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import stapel.api.Contribution;
import stapel.api.data.Column;
import stapel.api.data.ColumnClass;
import stapel.api.data.ColumnType;
import stapel.api.data.Dataset;
import stapel.api.data.Sort;
import stapel.api.data.Source;

/** The experts of calls. The code names the row and tells nothing about the person. */
@Component(service = Dataset.class)
@Contribution(
    id = "experts.experts",
    permission = "experts.read",
    perspective = "programme",
    order = 30)
public final class ExpertList implements Dataset {

  @Override
  public Source source() {
    return Source.table("experts", "call_expert");
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.text("code", "code").classed(ColumnClass.OPEN).sorted("code_sort").asTitle(),
        Column.text("name", "name")
            .classed(ColumnClass.PERSONAL)
            .sorted("name_sort")
            .searched("name_search"),
        Column.text("email", "email").classed(ColumnClass.PERSONAL),
        Column.ref("call", "scope_id", "intake.calls").classed(ColumnClass.OPEN),
        Column.ref("region", "territory", "reference.territories").classed(ColumnClass.INTERNAL),
        Column.text("group", "panel_group").classed(ColumnClass.INTERNAL),
        Column.text("topics", "topics").classed(ColumnClass.INTERNAL),
        Column.of("maxLoad", ColumnType.INTEGER, "max_load").classed(ColumnClass.OPEN),
        Column.of("planned", ColumnType.INTEGER, "planned")
            .classed(ColumnClass.INTERNAL)
            .unlisted(),
        Column.ref("person", "person_id", "access.people")
            .classed(ColumnClass.PERSONAL)
            .unlisted());
  }

  @Override
  public List<Sort> order() {
    return List.of(Sort.up("code"));
  }
}
