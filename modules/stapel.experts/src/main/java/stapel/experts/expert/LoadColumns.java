package stapel.experts.expert;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import stapel.api.Contribution;
import stapel.api.data.Column;
import stapel.api.data.ColumnClass;
import stapel.api.data.ColumnType;
import stapel.api.data.Columns;
import stapel.api.data.Source;

/** How many applications each expert is to read. */
@Component(service = Columns.class)
@Contribution(id = "experts.loads", permission = "experts.read", dataset = "experts.experts")
public final class LoadColumns implements Columns {

  @Override
  public List<Joined> columns(List<String> scopes) {
    Source load =
        Source.joined("experts", "assignment", "expert_id")
            .aggregate("given", Source.Function.SUM, "expected");
    return List.of(
        new Joined(
            load,
            List.of(Column.of("load", ColumnType.INTEGER, "given").classed(ColumnClass.OPEN))));
  }
}
