package stapel.sample.visits;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.command.Call;
import stapel.api.command.Listener;
import stapel.intake.api.ApplicationState;
import stapel.intake.api.ApplicationStateChanged;

/** An application that was found eligible is to be visited. Told twice, it notes one visit. */
@Component(service = Listener.class)
public final class NoteDueVisit implements Listener<ApplicationStateChanged> {

  private final VisitStore visits;

  /** Over the visits. */
  @Activate
  public NoteDueVisit(@Reference VisitStore visits) {
    this.visits = visits;
  }

  @Override
  public Class<ApplicationStateChanged> event() {
    return ApplicationStateChanged.class;
  }

  @Override
  public void on(ApplicationStateChanged event, Call call) {
    if (event.to() == ApplicationState.ELIGIBLE && visits.due(event.application()).isEmpty()) {
      visits.add(call.newId(), event.call(), event.application(), call.now());
    }
  }
}
