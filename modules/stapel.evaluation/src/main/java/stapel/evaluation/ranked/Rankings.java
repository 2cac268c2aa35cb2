package stapel.evaluation.ranked;

import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Component;
import stapel.api.Contribution;
import stapel.api.data.Column;
import stapel.api.data.ColumnClass;
import stapel.api.data.ColumnType;
import stapel.api.data.Dataset;
import stapel.api.data.Sort;
import stapel.api.data.Source;

/** Computed rankings of calls, every run. */
@Component
@Contribution(
    id = "evaluation.rankings",
    permission = "evaluation.read-rankings",
    perspective = "programme",
    order = 60)
public final class Rankings implements Dataset {

  @Override
  public Source source() {
    return Source.table("evaluation", "ranking");
  }

  @Override
  public List<Column> columns() {
    List<Column> columns = new ArrayList<>();
    open().forEach(column -> columns.add(column.classed(ColumnClass.OPEN)));
    for (String file : List.of("inputs", "outcome")) {
      columns.add(Column.of(file, ColumnType.FILE, file).classed(ColumnClass.INTERNAL).unlisted());
    }
    return columns;
  }

  /** The digest of what it was computed from tells nobody anything but whether two are the same. */
  private static List<Column> open() {
    return List.of(
        Column.of("run", ColumnType.INTEGER, "run_no").asTitle(),
        Column.ref("call", "scope_id", "intake.calls"),
        Column.choice("state", "state", List.of("computed", "pending", "applied", "superseded")),
        Column.of("provisional", ColumnType.BOOLEAN, "provisional"),
        Column.of("expected", ColumnType.INTEGER, "sheets_expected").unlisted(),
        Column.of("missing", ColumnType.INTEGER, "sheets_missing"),
        Column.of("computed", ColumnType.INSTANT, "computed_at"),
        Column.of("applied", ColumnType.INSTANT, "applied_at"),
        Column.of("rule_ru", ColumnType.LONG_TEXT, "rule_ru").unlisted(),
        Column.of("rule_en", ColumnType.LONG_TEXT, "rule_en").unlisted(),
        Column.text("digest", "inputs").unlisted());
  }

  @Override
  public List<Sort> order() {
    return List.of(Sort.down("computed"));
  }
}
