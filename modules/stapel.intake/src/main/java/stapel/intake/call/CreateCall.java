package stapel.intake.call;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
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
import stapel.api.command.Usual;
import stapel.api.store.Scopes;
import stapel.intake.api.CallFacts;
import stapel.intake.api.CallState;

/** Makes a call of a programme, as a draft. */
@Component(service = Command.class)
@Contribution(
    id = "intake.create-call",
    permission = "intake.manage",
    dataset = "intake.calls",
    follows = "intake.programmes",
    place = Contribution.Place.LIST,
    order = 10)
public final class CreateCall implements Command<CreateCall.Request>, Usual {

  private final CallStore store;
  private final Scopes scopes;

  /** Over the store. */
  @Activate
  public CreateCall(@Reference CallStore store, @Reference Scopes scopes) {
    this.store = store;
    this.scopes = scopes;
  }

  /** What is asked. */
  record Request(
      @Field(dataset = "intake.programmes", scope = true) Ref programme,
      @Field(max = 40) String number,
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
  public Map<String, Object> usual() {
    return Map.of("currency", Currencies.CODES.get(0));
  }

  @Override
  public Result execute(Request request, Call call) {
    List<Problem> problems = new ArrayList<>(CallTerms.number(request.number()));
    problems.addAll(CallTerms.dates(request.opens(), request.closes()));
    if (store.byNumber(request.number()).isPresent()) {
      problems.add(Problem.at("number", "intake.number-taken", request.number()));
    }
    if (!problems.isEmpty()) {
      throw Refusal.of(CreateCall.class, Refusal.Kind.INVALID, problems);
    }
    String id = call.newId();
    scopes.add(id, "call", request.programme().id(), request.title());
    store.add(
        CallFacts.of(
            id,
            request.number(),
            request.programme().id(),
            request.title(),
            CallState.DRAFT,
            request.blind(),
            request.opens(),
            request.closes(),
            request.zone(),
            Currency.getInstance(request.currency())),
        request.summary().orElse(new Text("", "")),
        call.now());
    return Result.of(Ref.of("intake.calls", id));
  }
}
