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

/** The pairings that were computed, the newest first. */
@Component(service = Dataset.class)
@Contribution(
    id = "mentoring.pairings",
    permission = "mentoring.read",
    perspective = "mentoring",
    order = 170)
public final class PairingList implements Dataset {

  private static final List<String> STATES =
      List.of(PairingStore.COMPUTED, PairingStore.APPLIED, PairingStore.SUPERSEDED);

  @Override
  public Source source() {
    return Source.table("mentoring", "season_pairing");
  }

  @Override
  public List<Column> columns() {
    return List.of(
            Column.of("run", ColumnType.INTEGER, "run_no").asTitle(),
            Column.choice("state", "state", STATES),
            Column.of("teams", ColumnType.INTEGER, "teams"),
            Column.of("with_mentor", ColumnType.INTEGER, "with_mentor"),
            Column.of("first_mentor", ColumnType.INTEGER, "first_mentor").unlisted(),
            Column.of("with_curator", ColumnType.INTEGER, "with_curator"),
            Column.of("first_curator", ColumnType.INTEGER, "first_curator").unlisted(),
            Column.of("made", ColumnType.INSTANT, "made_at"),
            Column.of("applied", ColumnType.INSTANT, "applied_at"),
            Column.ref("call", "scope_id", "intake.calls"))
        .stream()
        .map(column -> column.classed(ColumnClass.INTERNAL))
        .toList();
  }

  @Override
  public List<Sort> order() {
    return List.of(Sort.down("made"));
  }
}
