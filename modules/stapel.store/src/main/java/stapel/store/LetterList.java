package stapel.store;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import stapel.api.Contribution;
import stapel.api.data.Column;
import stapel.api.data.ColumnClass;
import stapel.api.data.ColumnType;
import stapel.api.data.Dataset;
import stapel.api.data.Sort;
import stapel.api.data.Source;

/** The outbox as its operators see it. */
@Component(service = Dataset.class)
@Contribution(
    id = "store.letters",
    permission = "store.letters",
    perspective = "administration",
    order = 500)
public final class LetterList implements Dataset {

  @Override
  public Source source() {
    return Source.table("store", "letter");
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.text("subject", "subject")
            .classed(ColumnClass.INTERNAL)
            .searched("subject_search")
            .asTitle(),
        Column.text("recipient", "recipient")
            .classed(ColumnClass.PERSONAL)
            .searched("recipient_search"),
        Column.choice("state", "state", List.of("waiting", "sent", "failed"))
            .classed(ColumnClass.OPEN),
        Column.of("created", ColumnType.INSTANT, "created_at").classed(ColumnClass.OPEN),
        Column.of("body", ColumnType.LONG_TEXT, "body").classed(ColumnClass.PERSONAL));
  }

  @Override
  public List<Sort> order() {
    return List.of(Sort.down("created"));
  }
}
