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

/** Who can sign in. */
@Component(service = Dataset.class)
@Contribution(
    id = "access.accounts",
    permission = "access.list-accounts",
    perspective = "administration",
    order = 10)
public final class AccountList implements Dataset {

  @Override
  public Source source() {
    return Source.table("access", "person").unscoped().where("has_account", true);
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.text("name", "name")
            .classed(ColumnClass.PERSONAL)
            .sorted("name_sort")
            .searched("search")
            .asTitle(),
        Column.text("email", "email").classed(ColumnClass.PERSONAL).searched("search"),
        Column.choice("account", "account", List.of("active", "disabled"))
            .classed(ColumnClass.OPEN),
        Column.of("signed_in_at", ColumnType.INSTANT, "signed_in_at").classed(ColumnClass.INTERNAL),
        Column.of("created_at", ColumnType.INSTANT, "created_at")
            .classed(ColumnClass.INTERNAL)
            .unlisted());
  }

  @Override
  public List<Sort> order() {
    return List.of(Sort.up("name"));
  }
}
