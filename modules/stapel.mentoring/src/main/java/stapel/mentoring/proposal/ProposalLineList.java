package stapel.mentoring.proposal;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import stapel.api.Contribution;
import stapel.api.data.Column;
import stapel.api.data.ColumnClass;
import stapel.api.data.ColumnType;
import stapel.api.data.Dataset;
import stapel.api.data.Sort;
import stapel.api.data.Source;

/** What a proposed plan would change, session by session, and which teams lack some. */
@Component(service = Dataset.class)
@Contribution(
    id = "mentoring.proposal-lines",
    permission = "mentoring.read",
    dataset = "mentoring.proposals",
    order = 36)
public final class ProposalLineList implements Dataset {

  private static final List<String> KINDS = List.of("added", "moved", "dropped", "kept", "short");
  private static final List<String> REASONS =
      List.of(
          "no_mentor", "no_common_hours", "meetings", "mentors_busy", "rooms_full", "not_placed");

  @Override
  public Source source() {
    return Source.table("mentoring", "proposal_line");
  }

  @Override
  public List<Column> columns() {
    return List.of(
            Column.ref("proposal", "proposal_id", "mentoring.proposals"),
            Column.choice("change", "change_kind", KINDS),
            Column.ref("application", "application_id", "intake.applications")
                .named("intake.titles", "title")
                .asTitle(),
            Column.ref("mentor", "mentor_id", "mentoring.mentors"),
            Column.text("start", "local_start").sorted("local_start"),
            Column.ref("before_mentor", "before_mentor_id", "mentoring.mentors"),
            Column.text("before", "before_start").sorted("before_start"),
            Column.ref("session", "session_id", "mentoring.sessions").unlisted(),
            Column.of("missing", ColumnType.INTEGER, "missing"),
            Column.choice("reason", "reason", REASONS),
            Column.ref("call", "scope_id", "intake.calls").unlisted())
        .stream()
        .map(column -> column.classed(ColumnClass.INTERNAL))
        .toList();
  }

  @Override
  public List<Sort> order() {
    return List.of(Sort.up("start"));
  }
}
