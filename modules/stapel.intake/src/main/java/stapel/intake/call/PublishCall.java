package stapel.intake.call;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Contribution;
import stapel.api.Problem;
import stapel.api.Ref;
import stapel.api.Refusal;
import stapel.api.command.Call;
import stapel.api.command.Command;
import stapel.api.command.Field;
import stapel.api.command.Result;
import stapel.api.setting.ScopedSettings;
import stapel.intake.api.CallFacts;
import stapel.intake.api.CallState;

/** Announces a call: its dates must stand, and blindness and currency are fixed from now on. */
@Component(service = Command.class)
@Contribution(
    id = "intake.publish-call",
    permission = "intake.manage",
    dataset = "intake.calls",
    place = Contribution.Place.ROW,
    when = "state:draft",
    order = 10)
public final class PublishCall implements Command<PublishCall.Request> {

  private final StoredCalls calls;
  private final ScopedSettings settings;

  /** Over the calls and what their programme asks of dates. */
  @Activate
  public PublishCall(@Reference StoredCalls calls, @Reference ScopedSettings settings) {
    this.calls = calls;
    this.settings = settings;
  }

  /** What is asked. */
  record Request(@Field(dataset = "intake.calls", subject = true) Ref openCall) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    List<Problem> missing = missing(calls.get(request.openCall().id()), call.now());
    if (!missing.isEmpty()) {
      throw Refusal.of(PublishCall.class, Refusal.Kind.CONFLICT, missing);
    }
    calls.move(call, request.openCall().id(), CallState.PUBLISHED, "");
    return Result.done();
  }

  private List<Problem> missing(CallFacts facts, Instant now) {
    List<Problem> missing = new ArrayList<>();
    if (facts.opens().isEmpty() || facts.closes().isEmpty()) {
      missing.add(Problem.of("intake.dates-missing"));
    }
    facts
        .closes()
        .filter(closes -> !closes.isAfter(now))
        .ifPresent(closes -> missing.add(Problem.of("intake.closes-past", closes)));
    int least = settings.of(TermSettings.Config.class, facts.id()).leastDays();
    if (missing.isEmpty() && CallTerms.days(facts) < least) {
      missing.add(Problem.of("intake.open-days", least, CallTerms.days(facts)));
    }
    return missing;
  }
}
