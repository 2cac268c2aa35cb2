package stapel.experts.proposal;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import stapel.api.Contribution;
import stapel.api.data.Column;
import stapel.api.data.ColumnClass;
import stapel.api.data.ColumnType;
import stapel.api.data.Dataset;
import stapel.api.data.Sort;
import stapel.api.data.Source;

/** Computed assignments of calls, each with what it would change. */
@Component(service = Dataset.class)
@Contribution(
    id = "experts.proposals",
    permission = "experts.assign",
    perspective = "programme",
    order = 63)
public final class ProposalList implements Dataset {

  @Override
  public Source source() {
    return Source.table("experts", "proposal");
  }

  @Override
  public List<Column> columns() {
    return List.of(
            Column.of("run", ColumnType.INTEGER, "run_no").asTitle(),
            Column.ref("call", "scope_id", "intake.calls"),
            Column.choice("state", "state", List.of("computed", "applied", "superseded", "undone")),
            Column.choice("fairness", "fairness", List.of("total", "worst-first")),
            Column.of("reviews", ColumnType.INTEGER, "reviews"),
            Column.of("maxLoad", ColumnType.INTEGER, "max_load").unlisted(),
            Column.of("minLoad", ColumnType.INTEGER, "min_load").unlisted(),
            Column.of("stays", ColumnType.INTEGER, "stays"),
            Column.of("added", ColumnType.INTEGER, "added"),
            Column.of("removed", ColumnType.INTEGER, "removed"),
            Column.of("total", ColumnType.DECIMAL, "total"),
            Column.of("worst", ColumnType.DECIMAL, "worst"),
            Column.text("worstServed", "worst_number"),
            Column.of("todayTotal", ColumnType.DECIMAL, "today_total").unlisted(),
            Column.of("todayWorst", ColumnType.DECIMAL, "today_worst").unlisted(),
            Column.text("todayWorstServed", "today_worst_number").unlisted(),
            Column.of("shortToday", ColumnType.INTEGER, "short_today").unlisted(),
            Column.of("heaviest", ColumnType.INTEGER, "heaviest").unlisted(),
            Column.of("lightest", ColumnType.INTEGER, "lightest").unlisted(),
            Column.of("made", ColumnType.INSTANT, "made_at"),
            Column.of("maxProbability", ColumnType.DECIMAL, "max_probability").unlisted(),
            Column.of("seed", ColumnType.INTEGER, "seed").unlisted(),
            Column.ref("replaces", "replaced_expert", "experts.experts").unlisted(),
            Column.text("reason", "reason").unlisted(),
            Column.text("quotas", "quotas").unlisted(),
            Column.of("applied", ColumnType.INSTANT, "applied_at").unlisted(),
            Column.of("undone", ColumnType.INSTANT, "undone_at").unlisted())
        .stream()
        .map(column -> column.classed(ColumnClass.INTERNAL))
        .toList();
  }

  @Override
  public List<Sort> order() {
    return List.of(Sort.down("made"));
  }
}
