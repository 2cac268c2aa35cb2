package stapel.intake.call;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import stapel.api.Contribution;
import stapel.api.data.Column;
import stapel.api.data.ColumnClass;
import stapel.api.data.ColumnType;
import stapel.api.data.Dataset;
import stapel.api.data.Sort;
import stapel.api.data.Source;

/** Each time a deadline was moved. */
@Component(service = Dataset.class)
@Contribution(id = "intake.extensions", permission = "intake.read")
public final class ExtensionList implements Dataset {

  @Override
  public Source source() {
    return Source.table("intake", "extension").unversioned();
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.of("made", ColumnType.INSTANT, "made_at").classed(ColumnClass.OPEN),
        Column.of("before", ColumnType.INSTANT, "before_at").classed(ColumnClass.OPEN),
        Column.of("closes", ColumnType.INSTANT, "closes_at").classed(ColumnClass.OPEN),
        Column.text("reason", "reason").classed(ColumnClass.OPEN),
        Column.text("by", "made_by").classed(ColumnClass.INTERNAL));
  }

  @Override
  public List<Sort> order() {
    return List.of(Sort.down("made"));
  }
}
