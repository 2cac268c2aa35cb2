package stapel.mentoring.proposal;

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

/** The plans that were asked for, the newest first. */
@Component(service = Dataset.class)
@Contribution(
    id = "mentoring.proposals",
    permission = "mentoring.read",
    perspective = "mentoring",
    order = 135)
public final class ProposalList implements Dataset {

  private static final List<String> STATES =
      Arrays.stream(Proposal.State.values()).map(Proposal.State::key).toList();
  private static final List<String> ENDINGS = List.of("optimal", "finished", "time", "cancelled");

  @Override
  public Source source() {
    return Source.table("mentoring", "plan_proposal");
  }

  @Override
  public List<Column> columns() {
    return List.of(
            Column.of("run", ColumnType.INTEGER, "run_no").asTitle(),
            Column.choice("state", "state", STATES),
            Column.of("sessions", ColumnType.INTEGER, "sessions"),
            Column.of("missing", ColumnType.INTEGER, "missing"),
            Column.of("added", ColumnType.INTEGER, "added"),
            Column.of("moved", ColumnType.INTEGER, "moved"),
            Column.of("dropped", ColumnType.INTEGER, "dropped"),
            Column.of("gap", ColumnType.DECIMAL, "gap_pct"),
            Column.of("asked", ColumnType.INSTANT, "asked_at"),
            Column.ref("call", "scope_id", "intake.calls"),
            Column.of("kept", ColumnType.INTEGER, "kept").unlisted(),
            Column.of("objective", ColumnType.DECIMAL, "objective").unlisted(),
            Column.of("bound", ColumnType.DECIMAL, "upper_bound").unlisted(),
            Column.choice("ending", "ending", ENDINGS).unlisted(),
            Column.of("seconds", ColumnType.INTEGER, "seconds").unlisted(),
            Column.of("left_out", ColumnType.INTEGER, "left_out").unlisted(),
            Column.of("done", ColumnType.INTEGER, "done").unlisted(),
            Column.of("total", ColumnType.INTEGER, "total").unlisted(),
            Column.of("stopping", ColumnType.BOOLEAN, "stop_asked").unlisted(),
            Column.text("fault", "fault").unlisted(),
            Column.of("ended", ColumnType.INSTANT, "ended_at").unlisted(),
            Column.of("problem", ColumnType.FILE, "problem").unlisted(),
            Column.of("earlier", ColumnType.FILE, "earlier").unlisted(),
            Column.of("outcome", ColumnType.FILE, "outcome").unlisted())
        .stream()
        .map(column -> column.classed(ColumnClass.INTERNAL))
        .toList();
  }

  @Override
  public List<Sort> order() {
    return List.of(Sort.down("asked"));
  }
}
