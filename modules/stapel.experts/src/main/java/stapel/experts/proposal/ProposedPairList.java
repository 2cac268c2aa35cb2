package stapel.experts.proposal;

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

/** The pairs of proposals: what stays, what comes, what goes. */
@Component(service = Dataset.class)
@Contribution(
    id = "experts.proposed-pairs",
    permission = "experts.assign",
    perspective = "programme",
    order = 64)
public final class ProposedPairList implements Dataset {

  private static final List<String> DIFFERENCES =
      Arrays.stream(Proposal.Difference.values()).map(Proposal.Difference::key).toList();

  @Override
  public Source source() {
    return Source.table("experts", "proposed_pair");
  }

  @Override
  public List<Column> columns() {
    return List.of(
            Column.text("number", "number").sorted("number_sort").asTitle(),
            Column.ref("application", "application_id", "intake.applications"),
            Column.ref("expert", "expert_id", "experts.experts"),
            Column.choice("difference", "difference", DIFFERENCES),
            Column.of("affinity", ColumnType.DECIMAL, "affinity"),
            Column.ref("proposal", "proposal_id", "experts.proposals"),
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
