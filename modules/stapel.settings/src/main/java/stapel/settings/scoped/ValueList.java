package stapel.settings.scoped;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import stapel.api.Contribution;
import stapel.api.data.Column;
import stapel.api.data.ColumnClass;
import stapel.api.data.ColumnType;
import stapel.api.data.Dataset;
import stapel.api.data.Sort;
import stapel.api.data.Source;

/**
 * What scopes have set and, for calls that were opened, all that was frozen and where it is from.
 */
@Component(service = Dataset.class)
@Contribution(id = "settings.values", permission = "settings.read")
public final class ValueList implements Dataset {

  @Override
  public Source source() {
    return Source.table("settings", "setting");
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.words("title", "title_ru", "title_en").classed(ColumnClass.OPEN).asTitle(),
        Column.of("value", ColumnType.LONG_TEXT, "shown").classed(ColumnClass.INTERNAL),
        Column.ref("scope", "scope_id", "access.scopes").classed(ColumnClass.OPEN),
        Column.choice("standing", "standing", List.of("own", "inherited", "standard"))
            .classed(ColumnClass.OPEN),
        Column.ref("origin", "origin_id", "access.scopes").classed(ColumnClass.OPEN),
        Column.choice("state", "state", List.of("live", "frozen")).classed(ColumnClass.OPEN),
        Column.of("changed", ColumnType.INSTANT, "changed_at").classed(ColumnClass.OPEN),
        Column.text("name", "person_name").classed(ColumnClass.PERSONAL),
        Column.text("group", "definition").classed(ColumnClass.OPEN).unlisted(),
        Column.text("key", "attribute").classed(ColumnClass.OPEN).unlisted(),
        Column.of("secret", ColumnType.BOOLEAN, "secret").classed(ColumnClass.OPEN).unlisted(),
        Column.ref("person", "person_id", "access.people")
            .classed(ColumnClass.PERSONAL)
            .unlisted());
  }

  @Override
  public List<Sort> order() {
    return List.of(Sort.down("changed"));
  }
}
