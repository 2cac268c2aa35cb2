package stapel.mentoring.pairing;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import stapel.api.Contribution;
import stapel.api.data.Column;
import stapel.api.data.ColumnClass;
import stapel.api.data.ColumnType;
import stapel.api.data.Dataset;
import stapel.api.data.Sort;
import stapel.api.data.Source;

/** The mentor and the curator of each team, in every pairing; one of a call's pairings stands. */
@Component(service = Dataset.class)
@Contribution(
    id = "mentoring.pairs",
    permission = "mentoring.read",
    perspective = "mentoring",
    order = 172)
public final class PairList implements Dataset {

  @Override
  public Source source() {
    return Source.table("mentoring", "season_pair");
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.ref("application", "application_id", "intake.applications")
            .named("intake.titles", "title")
            .classed(ColumnClass.OPEN)
            .asTitle(),
        Column.ref("mentor", "mentor_id", "mentoring.mentors").classed(ColumnClass.OPEN),
        Column.of("mentor_rank", ColumnType.INTEGER, "mentor_rank").classed(ColumnClass.INTERNAL),
        Column.ref("curator", "curator_id", "mentoring.mentors").classed(ColumnClass.OPEN),
        Column.of("curator_rank", ColumnType.INTEGER, "curator_rank").classed(ColumnClass.INTERNAL),
        Column.of("standing", ColumnType.BOOLEAN, "standing").classed(ColumnClass.OPEN),
        Column.words("mentor_why", "mentor_why_ru", "mentor_why_en")
            .classed(ColumnClass.INTERNAL)
            .unlisted(),
        Column.words("curator_why", "curator_why_ru", "curator_why_en")
            .classed(ColumnClass.INTERNAL)
            .unlisted(),
        Column.ref("pairing", "pairing_id", "mentoring.pairings").classed(ColumnClass.INTERNAL),
        Column.ref("call", "scope_id", "intake.calls").classed(ColumnClass.OPEN).unlisted());
  }

  @Override
  public List<Sort> order() {
    return List.of(Sort.down("standing"));
  }
}
