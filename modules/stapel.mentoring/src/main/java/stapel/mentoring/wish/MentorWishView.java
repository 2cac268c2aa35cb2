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
    String id = request.parameter("row").or(() -> request.parameter("mentor")).orElse("");
    Row mentor =
        (id.isEmpty() ? Optional.<Row>empty() : request.reader().row("mentoring.mentors", id))
            .orElseThrow(() -> unknown());
    return new MentorWishForm(request, WishPage.open(ID, StateMentorWish.ID)).of(mentor);
  }

  static Refusal unknown() {
    return Refusal.of(
        MentorWishView.class, Refusal.Kind.NOT_FOUND, Problem.of("mentoring.wish.mentor"));
  }
}
