package stapel.intake.call;

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
import stapel.intake.api.CallState;

/**
 * Calls, the newest first. A call says nothing about applicants, so all of it is open to whoever
 * may see the row.
 */
@Component(service = Dataset.class)
@Contribution(
    id = "intake.calls",
    permission = "intake.read",
    perspective = "programme",
    order = 10)
public final class CallList implements Dataset {

  /** Keys of all states, in their order. */
  static final List<String> STATES = Arrays.stream(CallState.values()).map(CallState::key).toList();

  @Override
  public Source source() {
    return Source.table("intake", "open_call");
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.words("title", "title_ru", "title_en")
            .classed(ColumnClass.OPEN)
            .sorted("title_sort")
            .searched("title_search")
            .asTitle(),
        Column.text("number", "number").classed(ColumnClass.OPEN).sorted("number"),
        Column.choice("state", "state", STATES).classed(ColumnClass.OPEN),
        Column.ref("programme", "programme_id", "intake.programmes").classed(ColumnClass.OPEN),
        Column.of("opens", ColumnType.INSTANT, "opens_at").classed(ColumnClass.OPEN),
        Column.of("closes", ColumnType.INSTANT, "closes_at").classed(ColumnClass.OPEN),
        Column.text("zone", "zone").classed(ColumnClass.OPEN).unlisted(),
        Column.choice("currency", "currency", Currencies.CODES)
            .classed(ColumnClass.OPEN)
            .unlisted(),
        Column.of("blind", ColumnType.BOOLEAN, "blind").classed(ColumnClass.OPEN),
        Column.words("summary", "summary_ru", "summary_en").classed(ColumnClass.OPEN).unlisted(),
        Column.of("created", ColumnType.INSTANT, "created_at")
            .classed(ColumnClass.OPEN)
            .unlisted());
  }

  @Override
  public List<Sort> order() {
    return List.of(Sort.down("created"));
  }
}
