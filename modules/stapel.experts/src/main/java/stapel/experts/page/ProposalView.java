package stapel.experts.page;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Contribution;
import stapel.api.Problem;
import stapel.api.Refusal;
import stapel.api.data.Row;
import stapel.api.setting.ScopedSettings;
import stapel.api.view.Page;
import stapel.api.view.View;
import stapel.api.view.ViewRequest;

/** A proposal opens where it is compared: on the page of who reads what in its call. */
@Component(service = View.class)
@Contribution(
    id = "experts.proposal",
    permission = "experts.assign",
    dataset = "experts.proposals",
    place = Contribution.Place.ROW,
    order = 0)
public final class ProposalView implements View {

  private final AssigningView assigning;

  /** With the settings of calls. */
  @Activate
  public ProposalView(@Reference ScopedSettings settings) {
    this.assigning = new AssigningView(settings);
  }

  @Override
  public Page show(ViewRequest request) {
    String id = request.parameter("id").or(() -> request.parameter("row")).orElse("");
    Row row =
        (id.isEmpty() ? Optional.<Row>empty() : request.reader().row("experts.proposals", id))
            .orElseThrow(
                () ->
                    Refusal.of(
                        ProposalView.class,
                        Refusal.Kind.NOT_FOUND,
                        Problem.of("experts.proposal.gone")));
    return assigning.page(
        request,
        Optional.of(Cells.id(row, "call")),
        Optional.of(String.valueOf(Cells.number(row, "run"))));
  }
}
