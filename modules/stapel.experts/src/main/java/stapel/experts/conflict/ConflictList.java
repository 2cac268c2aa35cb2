package stapel.experts.conflict;

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

/** What keeps applications from experts beside what is declared, each with its cause. */
@Component(service = Dataset.class)
@Contribution(
    id = "experts.conflicts",
    permission = "experts.assign",
    perspective = "programme",
    order = 61)
public final class ConflictList implements Dataset {

  private static final List<String> CAUSES = Arrays.stream(Cause.values()).map(Cause::key).toList();

  @Override
  public Source source() {
    return Source.table("experts", "derived_conflict");
  }

  @Override
  public List<Column> columns() {
    return List.of(
            Column.text("number", "number").sorted("number_sort").asTitle(),
            Column.ref("application", "application_id", "intake.applications").unlisted(),
            Column.ref("expert", "expert_id", "experts.experts"),
            Column.choice("cause", "cause", CAUSES),
            Column.choice("state", "state", List.of("found", "allowed")),
            Column.text("reason", "reason"),
            Column.of("found", ColumnType.INSTANT, "found_at").unlisted(),
            Column.ref("call", "scope_id", "intake.calls").unlisted())
        .stream()
        .map(column -> column.classed(ColumnClass.INTERNAL))
        .toList();
  }

  @Override
  public List<Sort> order() {
    return List.of(Sort.up("number"));
  }
}
