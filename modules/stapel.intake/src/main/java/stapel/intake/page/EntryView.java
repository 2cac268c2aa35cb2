package stapel.intake.page;

import org.osgi.service.component.annotations.Component;
import stapel.api.Contribution;
import stapel.api.view.Page;
import stapel.api.view.View;
import stapel.api.view.ViewRequest;

/** Where an application is entered by hand, with the inputs of its call. */
@Component(service = View.class)
@Contribution(
    id = "intake.entry",
    permission = "intake.enter",
    dataset = "intake.applications",
    place = Contribution.Place.LIST,
    order = 10)
public final class EntryView implements View {

  @Override
  public Page show(ViewRequest request) {
    return EntryPage.entering(request);
  }
}
