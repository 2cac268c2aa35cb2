package stapel.mentoring.wish;

import org.osgi.service.component.annotations.Component;
import stapel.api.Contribution;
import stapel.api.data.Row;
import stapel.api.view.Page;
import stapel.api.view.View;
import stapel.api.view.ViewRequest;

/** Where an operator writes down what a mentor takes on and wishes. */
@Component
@Contribution(
    id = MentorWishView.ID,
    permission = "mentoring.wish",
    dataset = "mentoring.mentors",
    place = Contribution.Place.ROW,
    order = 30)
public final class MentorWishView implements View {

  static final String ID = "mentoring.mentor-wish";

  @Override
  public Page show(ViewRequest request) {
    Row row = Wisher.MENTOR.row(request, Wisher.MENTOR.asked(request));
    return new MentorWishForm(request, WishPage.open(ID, StateMentorWish.ID)).of(row);
  }
}
