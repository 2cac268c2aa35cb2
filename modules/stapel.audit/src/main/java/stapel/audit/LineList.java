package stapel.audit;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import stapel.api.Contribution;
import stapel.api.data.Column;
import stapel.api.data.ColumnClass;
import stapel.api.data.ColumnType;
import stapel.api.data.Dataset;
import stapel.api.data.Sort;
import stapel.api.data.Source;

/** Who did what, newest first. */
@Component(service = Dataset.class)
@Contribution(
    id = "audit.lines",
    permission = "audit.list-lines",
    perspective = "administration",
    order = 90)
public final class LineList implements Dataset {

  @Override
  public Source source() {
    return Source.table("audit", "line").unversioned();
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.of("happened_at", ColumnType.INSTANT, "happened_at").classed(ColumnClass.OPEN),
        Column.text("name", "person_name").classed(ColumnClass.PERSONAL).searched("search"),
        Column.words("action", "action_ru", "action_en").classed(ColumnClass.OPEN).asTitle(),
        Column.ref("object", "subject", "").classed(ColumnClass.INTERNAL),
        Column.words("changes", "changes_ru", "changes_en").classed(ColumnClass.INTERNAL),
        Column.text("command", "command").classed(ColumnClass.OPEN).searched("search").unlisted(),
        Column.text("subject", "subject")
            .classed(ColumnClass.INTERNAL)
            .searched("search")
            .unlisted(),
        Column.of("what", ColumnType.LONG_TEXT, "what").classed(ColumnClass.INTERNAL).unlisted(),
        Column.choice("origin", "origin", List.of("browser", "rest", "console", "system"))
            .classed(ColumnClass.INTERNAL),
        Column.ref("scope", "scope_id", "access.scopes").classed(ColumnClass.OPEN),
        Column.ref("person", "person_id", "access.people").classed(ColumnClass.PERSONAL).unlisted(),
        Column.of("objects", ColumnType.LONG_TEXT, "objects")
            .classed(ColumnClass.INTERNAL)
            .unlisted(),
        Column.of("number", ColumnType.INTEGER, "number").classed(ColumnClass.INTERNAL).unlisted(),
        Column.text("digest", "digest").classed(ColumnClass.INTERNAL).unlisted(),
        Column.text("link", "link").classed(ColumnClass.INTERNAL).unlisted());
  }

  @Override
  public List<Sort> order() {
    return List.of(Sort.down("happened_at"));
  }
}
