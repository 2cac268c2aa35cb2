package stapel.evaluation.drawn;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import stapel.api.Contribution;
import stapel.api.data.Column;
import stapel.api.data.ColumnClass;
import stapel.api.data.ColumnType;
import stapel.api.data.Dataset;
import stapel.api.data.Sort;
import stapel.api.data.Source;

/** Lots of calls: what was committed, when, and what was drawn. Nothing of it is secret. */
@Component
@Contribution(
    id = "evaluation.lots",
    permission = "evaluation.read-rankings",
    dataset = "evaluation.rankings")
public final class LotList implements Dataset {

  @Override
  public Source source() {
    return Source.table("evaluation", "lot");
  }

  @Override
  public List<Column> columns() {
    return List.of(
            Column.text("name", "name").asTitle(),
            Column.ref("call", "scope_id", "intake.calls"),
            Column.ref("ranking", "ranking_id", "evaluation.rankings"),
            Column.choice("state", "state", List.of("committed", "drawn", "withdrawn")),
            Column.of("places", ColumnType.INTEGER, "places"),
            Column.of("contenders", ColumnType.INTEGER, "contenders"),
            Column.text("source", "source").unlisted(),
            Column.of("known_from", ColumnType.INSTANT, "known_from").unlisted(),
            Column.of("committed", ColumnType.INSTANT, "committed_at"),
            Column.of("committed_text", ColumnType.LONG_TEXT, "committed_text").unlisted(),
            Column.text("digest", "digest").unlisted(),
            Column.text("random_value", "random_value"),
            Column.of("drawn", ColumnType.INSTANT, "drawn_at"),
            Column.of("withdrawn", ColumnType.INSTANT, "withdrawn_at").unlisted(),
            Column.text("withdrawn_why", "withdrawn_why").unlisted(),
            Column.ref("instead_of", "instead_of", "evaluation.lots").unlisted())
        .stream()
        .map(column -> column.classed(ColumnClass.OPEN))
        .toList();
  }

  @Override
  public List<Sort> order() {
    return List.of(Sort.down("committed"));
  }
}
