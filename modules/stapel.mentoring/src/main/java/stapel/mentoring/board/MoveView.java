package stapel.mentoring.board;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Contribution;
import stapel.api.view.Page;
import stapel.api.view.View;
import stapel.api.view.ViewRequest;

/** The timetable with this session taken up, for who arranges. */
@Component(service = View.class)
@Contribution(
    id = "mentoring.move",
    permission = "mentoring.arrange",
    dataset = "mentoring.sessions",
    place = Contribution.Place.ROW,
    order = 12,
    when = "state:booked")
public final class MoveView implements View {

  private final TimetablePage page;

  /** Over the page. */
  @Activate
  public MoveView(@Reference TimetablePage page) {
    this.page = page;
  }

  @Override
  public Page show(ViewRequest request) {
    return page.of(request);
  }
}
