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

/** What experts are tied to: organisations and teams. */
@Component(service = Dataset.class)
@Contribution(
    id = "experts.ties",
    permission = "experts.assign",
    perspective = "programme",
    order = 62)
public final class TieList implements Dataset {

  private static final List<String> KINDS =
      Arrays.stream(Tie.Kind.values()).map(Tie.Kind::key).toList();

  @Override
  public Source source() {
    return Source.table("experts", "expert_tie");
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.text("to", "tied_to")
            .classed(ColumnClass.PERSONAL)
            .sorted("tied_sort")
            .searched("tied_search")
            .asTitle(),
        Column.choice("kind", "kind", KINDS).classed(ColumnClass.INTERNAL),
        Column.ref("expert", "expert_id", "experts.experts").classed(ColumnClass.INTERNAL),
        Column.ref("call", "scope_id", "intake.calls").classed(ColumnClass.INTERNAL).unlisted(),
        Column.of("noted", ColumnType.INSTANT, "noted_at")
            .classed(ColumnClass.INTERNAL)
            .unlisted());
  }

  @Override
  public List<Sort> order() {
    return List.of(Sort.up("to"));
  }
}
