package stapel.intake.call;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Contribution;
import stapel.api.Problem;
import stapel.api.Ref;
import stapel.api.Refusal;
import stapel.api.Text;
import stapel.api.command.Call;
import stapel.api.command.Command;
import stapel.api.command.Field;
import stapel.api.command.Result;
import stapel.api.store.Scopes;
import stapel.intake.api.CallFacts;

/** Corrects the terms of a call, as far as applicants do not rely on them yet. */
@Component(service = Command.class)
@Contribution(
    id = "intake.edit-call",
    permission = "intake.manage",
    dataset = "intake.calls",
    place = Contribution.Place.ROW,
    when = "state:draft,published,open,closed,in_review,decided,suspended",
    order = 50)
public final class EditCall implements Command<EditCall.Request> {

  private final StoredCalls calls;
  private final CallStore store;
  private final Scopes scopes;

  /** Over the calls. */
  @Activate
  public EditCall(
      @Reference StoredCalls calls, @Reference CallStore store, @Reference Scopes scopes) {
    this.calls = calls;
    this.store = store;
    this.scopes = scopes;
  }

  /** What is asked. */
  record Request(
      @Field(dataset = "intake.calls", subject = true) Ref openCall,
      @Field(max = 300) Text title,
      @Field(lines = 6) Optional<Text> summary,
      Optional<Instant> opens,
      Optional<Instant> closes,
      ZoneId zone,
      @Field(choices = {"RUB", "USD", "EUR", "CNY", "BYN", "KZT"}) String currency,
      boolean blind) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    CallFacts now = calls.get(request.openCall().id());
    CallFacts wanted =
        CallFacts.of(
            now.id(),
            now.number(),
            now.programme(),
            request.title(),
            now.state(),
            request.blind(),
            CallTerms.kept(now.opens(), request.opens()),
            CallTerms.kept(now.closes(), request.closes()),
            request.zone(),
            Currency.getInstance(request.currency()));
    List<Problem> problems = new ArrayList<>(CallTerms.dates(wanted.opens(), wanted.closes()));
    problems.addAll(CallTerms.fixed(now, wanted));
    if (!problems.isEmpty()) {
      throw Refusal.of(EditCall.class, Refusal.Kind.INVALID, problems);
    }
    scopes.rename(now.id(), wanted.title());
    store.edit(wanted, request.summary().orElse(new Text("", "")));
    return Result.done();
  }
}
