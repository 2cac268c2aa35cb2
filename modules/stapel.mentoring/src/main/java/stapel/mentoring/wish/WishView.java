package stapel.mentoring.wish;

import org.osgi.service.component.annotations.Component;
import stapel.api.Contribution;
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
    Row row = Wisher.TEAM.row(request, Wisher.TEAM.asked(request));
    return new TeamWishForm(request, WishPage.open(ID, StateWish.ID)).of(row);
  }
}
