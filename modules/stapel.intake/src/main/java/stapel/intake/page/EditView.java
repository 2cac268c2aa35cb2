package stapel.intake.page;

import org.osgi.service.component.annotations.Component;
import stapel.api.Contribution;
import stapel.api.view.Page;
import stapel.api.view.View;
import stapel.api.view.ViewRequest;

/** Where an application is corrected until experts read it. */
@Component(service = View.class)
@Contribution(
    id = "intake.editing",
    permission = "intake.enter",
    dataset = "intake.applications",
    place = Contribution.Place.ROW,
    when = "state:draft,returned,submitted,eligible",
    order = 10)
public final class EditView implements View {

  @Override
  public Page show(ViewRequest request) {
    return EntryPage.editing(request);
  }
}
