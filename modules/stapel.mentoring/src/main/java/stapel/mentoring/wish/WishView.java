package stapel.mentoring.wish;

import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import stapel.api.Contribution;
import stapel.api.Problem;
import stapel.api.Refusal;
import stapel.api.data.Row;
import stapel.api.view.Page;
import stapel.api.view.View;
import stapel.api.view.ViewRequest;

/** Where an operator writes down what a team wants. */
@Component
@Contribution(
    id = WishView.ID,
    permission = "mentoring.wish",
    dataset = "intake.applications",
    place = Contribution.Place.ROW,
    order = 320)
public final class WishView implements View {

  static final String ID = "mentoring.wish";

  @Override
  public Page show(ViewRequest request) {
    String id = request.parameter("row").or(() -> request.parameter("application")).orElse("");
    Row team =
        (id.isEmpty() ? Optional.<Row>empty() : request.reader().row("intake.applications", id))
            .orElseThrow(() -> unknown());
    return new TeamWishForm(request, WishPage.open(ID, StateWish.ID)).of(team);
  }

  static Refusal unknown() {
    return Refusal.of(WishView.class, Refusal.Kind.NOT_FOUND, Problem.of("mentoring.wish.team"));
  }
}
