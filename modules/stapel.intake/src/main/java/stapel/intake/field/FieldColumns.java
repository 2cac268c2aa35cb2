package stapel.intake.field;

import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Contribution;
import stapel.api.data.Column;
import stapel.api.data.ColumnType;
import stapel.api.data.Columns;
import stapel.api.data.Source;
import stapel.intake.api.CallFacts;
import stapel.intake.call.CallStore;

/** The fields of a call as columns of its applications, keys {@code <call number>.<field key>}. */
@Component(service = Columns.class)
@Contribution(id = "intake.answers", permission = "intake.read", dataset = "intake.applications")
public final class FieldColumns implements Columns {

  private final CallStore calls;
  private final FieldStore fields;

  /** Over the stores. */
  @Activate
  public FieldColumns(@Reference CallStore calls, @Reference FieldStore fields) {
    this.calls = calls;
    this.fields = fields;
  }

  /** Calls share no fields, so a page about several has none of them. */
  @Override
  public List<Joined> columns(List<String> scopes) {
    if (scopes.size() != 1) {
      return List.of();
    }
    return calls.find(scopes.get(0)).map(this::joined).orElse(List.of());
  }

  private List<Joined> joined(CallFacts call) {
    List<Joined> joined = new ArrayList<>();
    List<Column> plain = new ArrayList<>();
    for (FormField field : fields.ofCall(call.id())) {
      String key = call.number() + "." + field.key();
      if (field.sortable()) {
        Source source =
            Source.joined("intake", "answer", "application_id").where("field_id", field.id());
        joined.add(new Joined(source, List.of(refined(typed(key, field), field, call))));
      } else {
        Column column = Column.answer(key, field.kind().column(), "answers", field.key());
        plain.add(refined(column, field, call));
      }
    }
    if (!plain.isEmpty()) {
      joined.add(new Joined(Source.joined("intake", "application", "id"), plain));
    }
    return joined;
  }

  private static Column typed(String key, FormField field) {
    return switch (field.kind()) {
      case SHORT_TEXT, LONG_TEXT, CHOICE ->
          Column.text(key, "text_value").sorted("text_sort").searched("text_search");
      case NUMBER -> Column.of(key, ColumnType.DECIMAL, "number_value");
      case MONEY -> Column.of(key, ColumnType.MONEY, "amount_value");
      case DATE -> Column.of(key, ColumnType.DATE, "date_value");
    };
  }

  private static Column refined(Column column, FormField field, CallFacts call) {
    Column refined = column.classed(field.cellClass()).labelled(field.label());
    refined =
        field.kind() == FieldKind.MONEY ? refined.in(call.currency().getCurrencyCode()) : refined;
    return field.kind() == FieldKind.LONG_TEXT ? refined.unlisted() : refined;
  }
}
