package stapel.settings.history;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import stapel.api.Contribution;
import stapel.api.data.Column;
import stapel.api.data.ColumnClass;
import stapel.api.data.ColumnType;
import stapel.api.data.Dataset;
import stapel.api.data.Sort;
import stapel.api.data.Source;

/** Who changed which preference or setting, newest first. */
@Component(service = Dataset.class)
@Contribution(
    id = "settings.changes",
    permission = "settings.read",
    perspective = "administration",
    order = 86)
public final class ChangeList implements Dataset {

  @Override
  public Source source() {
    return Source.table("settings", "setting_change").unversioned();
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.of("changed", ColumnType.INSTANT, "changed_at").classed(ColumnClass.OPEN),
        Column.words("title", "title_ru", "title_en")
            .classed(ColumnClass.OPEN)
            .searched("title_search")
            .asTitle(),
        Column.choice("act", "act", List.of("set", "reset", "frozen", "amended"))
            .classed(ColumnClass.OPEN),
        Column.words("before_words", "before_ru", "before_en").classed(ColumnClass.INTERNAL),
        Column.words("after_words", "after_ru", "after_en").classed(ColumnClass.INTERNAL),
        Column.of("reason", ColumnType.LONG_TEXT, "reason").classed(ColumnClass.INTERNAL),
        Column.text("name", "person_name").classed(ColumnClass.PERSONAL),
        Column.ref("scope", "scope_id", "access.scopes").classed(ColumnClass.OPEN),
        Column.ref("person", "person_id", "access.people").classed(ColumnClass.PERSONAL).unlisted(),
        Column.text("group", "definition").classed(ColumnClass.OPEN).unlisted(),
        Column.text("key", "attribute").classed(ColumnClass.OPEN).unlisted(),
        Column.of("before", ColumnType.LONG_TEXT, "before_value")
            .classed(ColumnClass.INTERNAL)
            .unlisted(),
        Column.of("after", ColumnType.LONG_TEXT, "after_value")
            .classed(ColumnClass.INTERNAL)
            .unlisted());
  }

  @Override
  public List<Sort> order() {
    return List.of(Sort.down("changed"));
  }
}
