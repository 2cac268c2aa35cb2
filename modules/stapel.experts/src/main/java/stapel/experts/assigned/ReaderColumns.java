package stapel.experts.assigned;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import stapel.api.Contribution;
import stapel.api.data.Column;
import stapel.api.data.ColumnClass;
import stapel.api.data.ColumnType;
import stapel.api.data.Columns;
import stapel.api.data.Source;

/** How many experts are to read each application; conflicts and refusals do not count. */
@Component(service = Columns.class)
@Contribution(id = "experts.readers", permission = "experts.read", dataset = "intake.applications")
public final class ReaderColumns implements Columns {

  @Override
  public List<Joined> columns(List<String> scopes) {
    Source readers =
        Source.joined("experts", "assignment", "application_id")
            .aggregate("readers", Source.Function.SUM, "expected");
    return List.of(
        new Joined(
            readers,
            List.of(
                Column.of("readers", ColumnType.INTEGER, "readers")
                    .classed(ColumnClass.INTERNAL))));
  }
}
