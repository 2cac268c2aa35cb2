package stapel.intake.field;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import stapel.api.Contribution;
import stapel.api.data.Column;
import stapel.api.data.ColumnClass;
import stapel.api.data.ColumnType;
import stapel.api.data.Dataset;
import stapel.api.data.Sort;
import stapel.api.data.Source;

/** The form fields of calls. */
@Component(service = Dataset.class)
@Contribution(id = "intake.fields", permission = "intake.read", order = 40)
public final class FieldList implements Dataset {

  static final List<String> CLASSES =
      List.of("open", "content", "identifying", "personal", "internal");

  @Override
  public Source source() {
    return Source.table("intake", "form_field");
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.words("label", "label_ru", "label_en").classed(ColumnClass.OPEN).asTitle(),
        Column.ref("call", "scope_id", "intake.calls").classed(ColumnClass.OPEN),
        Column.text("key", "field_key").classed(ColumnClass.OPEN).sorted("field_key"),
        Column.choice("kind", "kind", FieldKind.KEYS).classed(ColumnClass.OPEN),
        Column.of("required", ColumnType.BOOLEAN, "required").classed(ColumnClass.OPEN),
        Column.choice("cells", "cell_class", CLASSES).classed(ColumnClass.OPEN),
        Column.of("sortable", ColumnType.BOOLEAN, "sortable").classed(ColumnClass.OPEN),
        Column.of("place", ColumnType.INTEGER, "place").classed(ColumnClass.OPEN),
        Column.words("guidance", "guidance_ru", "guidance_en").classed(ColumnClass.OPEN).unlisted(),
        Column.of("choices", ColumnType.LONG_TEXT, "choices").classed(ColumnClass.OPEN).unlisted());
  }

  @Override
  public List<Sort> order() {
    return List.of(Sort.up("place"));
  }
}
