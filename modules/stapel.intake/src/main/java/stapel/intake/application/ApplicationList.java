package stapel.intake.application;

import java.util.Arrays;
import java.util.List;
import org.osgi.service.component.annotations.Component;
import stapel.api.Contribution;
import stapel.api.data.Column;
import stapel.api.data.ColumnClass;
import stapel.api.data.ColumnType;
import stapel.api.data.Dataset;
import stapel.api.data.Sort;
import stapel.api.data.Source;
import stapel.intake.api.ApplicationState;
import stapel.intake.call.Currencies;

/**
 * Applications. What a blind expert may see is the number, the state and what the call classes as
 * content; the number names the row for everybody, so that a reference to it never tells who
 * applied.
 */
@Component(service = Dataset.class)
@Contribution(
    id = "intake.applications",
    permission = "intake.read",
    perspective = "programme",
    order = 20)
public final class ApplicationList implements Dataset {

  /** Keys of all states, in their order. */
  static final List<String> STATES =
      Arrays.stream(ApplicationState.values()).map(ApplicationState::key).toList();

  @Override
  public Source source() {
    return Source.table("intake", "application").hiding("import_id", "import_run");
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.text("number", "number")
            .classed(ColumnClass.OPEN)
            .sorted("number_sort")
            .searched("number_search")
            .asTitle(),
        Column.text("title", "title")
            .classed(ColumnClass.IDENTIFYING)
            .sorted("title_sort")
            .searched("title_search"),
        Column.text("organisation", "organisation")
            .classed(ColumnClass.IDENTIFYING)
            .sorted("organisation_sort")
            .searched("organisation_search"),
        Column.ref("region", "territory", "reference.territories")
            .classed(ColumnClass.IDENTIFYING)
            .sorted("territory"),
        Column.amount("amount", "amount", "currency").classed(ColumnClass.CONTENT),
        Column.choice("state", "state", STATES).classed(ColumnClass.OPEN),
        Column.of("submitted", ColumnType.INSTANT, "submitted_at").classed(ColumnClass.IDENTIFYING),
        Column.of("late", ColumnType.BOOLEAN, "late").classed(ColumnClass.INTERNAL),
        Column.ref("call", "scope_id", "intake.calls").classed(ColumnClass.OPEN),
        Column.choice("currency", "currency", Currencies.CODES)
            .classed(ColumnClass.CONTENT)
            .unlisted(),
        Column.text(Column.ZONE, "zone").classed(ColumnClass.OPEN).unlisted(),
        Column.text("inn", "inn").classed(ColumnClass.IDENTIFYING).searched("inn").unlisted(),
        Column.text("ogrn", "ogrn").classed(ColumnClass.IDENTIFYING).unlisted(),
        Column.text("person", "contact_name").classed(ColumnClass.PERSONAL).unlisted(),
        Column.text("email", "contact_email").classed(ColumnClass.PERSONAL).unlisted(),
        Column.text("phone", "contact_phone").classed(ColumnClass.PERSONAL).unlisted(),
        Column.text("reason", "reason").classed(ColumnClass.INTERNAL).unlisted(),
        Column.ref("import", "import_id", "intake.imports")
            .classed(ColumnClass.INTERNAL)
            .unlisted(),
        Column.of("created", ColumnType.INSTANT, "created_at")
            .classed(ColumnClass.INTERNAL)
            .unlisted(),
        Column.of("changed", ColumnType.INSTANT, "changed_at")
            .classed(ColumnClass.INTERNAL)
            .unlisted());
  }

  @Override
  public List<Sort> order() {
    return List.of(Sort.up("number"));
  }
}
