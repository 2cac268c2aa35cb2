package stapel.intake.draft;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import stapel.api.Contribution;
import stapel.api.data.Column;
import stapel.api.data.ColumnClass;
import stapel.api.data.ColumnType;
import stapel.api.data.Dataset;
import stapel.api.data.Sort;
import stapel.api.data.Source;

/** What somebody has begun to enter; nobody but they sees it. */
@Component(service = Dataset.class)
@Contribution(id = "intake.drafts", permission = "intake.enter", order = 30)
public final class DraftList implements Dataset {

  @Override
  public Source source() {
    return Source.table("intake", "entry_draft");
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.text("title", "title").classed(ColumnClass.PERSONAL).asTitle(),
        Column.ref("call", "scope_id", "intake.calls").classed(ColumnClass.OPEN),
        Column.ref("application", "application_id", "intake.applications")
            .classed(ColumnClass.INTERNAL),
        Column.of("saved", ColumnType.INSTANT, "saved_at").classed(ColumnClass.INTERNAL),
        Column.ref("person", "person_id", "access.people").classed(ColumnClass.PERSONAL).unlisted(),
        Column.of("content", ColumnType.LONG_TEXT, "content")
            .classed(ColumnClass.PERSONAL)
            .unlisted());
  }

  @Override
  public List<Sort> order() {
    return List.of(Sort.down("saved"));
  }
}
