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

/** Programmes. */
@Component(service = Dataset.class)
@Contribution(
    id = "intake.programmes",
    permission = "intake.read",
    perspective = "programme",
    order = 15)
public final class ProgrammeList implements Dataset {

  @Override
  public Source source() {
    return Source.table("intake", "programme");
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.words("title", "title_ru", "title_en")
            .classed(ColumnClass.OPEN)
            .sorted("title_sort")
            .searched("title_search")
            .asTitle(),
        Column.words("summary", "summary_ru", "summary_en").classed(ColumnClass.OPEN).unlisted(),
        Column.of("created", ColumnType.INSTANT, "created_at").classed(ColumnClass.OPEN));
  }

  @Override
  public List<Sort> order() {
    return List.of(Sort.up("title"));
  }
}
