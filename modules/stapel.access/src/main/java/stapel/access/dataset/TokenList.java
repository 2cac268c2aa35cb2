package stapel.access.dataset;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import stapel.api.Contribution;
import stapel.api.data.Column;
import stapel.api.data.ColumnClass;
import stapel.api.data.ColumnType;
import stapel.api.data.Dataset;
import stapel.api.data.Sort;
import stapel.api.data.Source;

/** Personal access tokens: the caller's own, and all for an administrator. */
@Component(service = Dataset.class)
@Contribution(
    id = "access.tokens",
    permission = "access.list-tokens",
    perspective = "account",
    order = 20)
public final class TokenList implements Dataset {

  @Override
  public Source source() {
    return Source.table("access", "token").unscoped();
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.text("title", "title").classed(ColumnClass.PERSONAL).asTitle(),
        Column.ref("person", "person_id", "access.people").classed(ColumnClass.PERSONAL),
        Column.text("permissions", "permissions").classed(ColumnClass.INTERNAL),
        Column.of("expires_at", ColumnType.INSTANT, "expires_at").classed(ColumnClass.INTERNAL),
        Column.of("used_at", ColumnType.INSTANT, "used_at").classed(ColumnClass.INTERNAL));
  }

  @Override
  public List<Sort> order() {
    return List.of(Sort.down("expires_at"));
  }
}
