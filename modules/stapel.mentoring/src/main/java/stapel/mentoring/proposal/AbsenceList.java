package stapel.mentoring.proposal;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import stapel.api.Contribution;
import stapel.api.data.Column;
import stapel.api.data.ColumnClass;
import stapel.api.data.ColumnType;
import stapel.api.data.Dataset;
import stapel.api.data.Source;

/** Mentors who could not, when a plan was asked for. */
@Component(service = Dataset.class)
@Contribution(
    id = AbsenceList.ID,
    permission = "mentoring.read",
    dataset = "mentoring.proposals",
    order = 37)
public final class AbsenceList implements Dataset {

  static final String ID = "mentoring.proposal-absences";

  @Override
  public Source source() {
    return Source.table("mentoring", "proposal_absence");
  }

  @Override
  public List<Column> columns() {
    return List.of(
            Column.ref("mentor", "mentor_id", "mentoring.mentors").asTitle(),
            Column.of("withdrawn", ColumnType.INTEGER, "withdrawn"),
            Column.ref("proposal", "proposal_id", "mentoring.proposals"),
            Column.ref("call", "scope_id", "intake.calls").unlisted())
        .stream()
        .map(column -> column.classed(ColumnClass.INTERNAL))
        .toList();
  }
}
