package stapel.mentoring.board;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Contribution;
import stapel.api.view.Page;
import stapel.api.view.View;
import stapel.api.view.ViewRequest;

/** The timetable of a call. */
@Component(service = View.class)
@Contribution(
    id = TimetablePage.ID,
    permission = "mentoring.read",
    dataset = "intake.calls",
    place = Contribution.Place.ROW,
    perspective = "mentoring",
    order = 105)
public final class TimetableView implements View {

  private final TimetablePage page;

  /** Over the page. */
  @Activate
  public TimetableView(@Reference TimetablePage page) {
    this.page = page;
  }

  @Override
  public Page show(ViewRequest request) {
    return page.of(request);
  }
}
