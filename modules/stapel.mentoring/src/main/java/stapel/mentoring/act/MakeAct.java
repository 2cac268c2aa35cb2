package stapel.mentoring.act;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
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
import stapel.intake.api.CallFacts;
import stapel.intake.api.Calls;
import stapel.mentoring.hour.CallMentor;
import stapel.mentoring.hour.MentorStore;

/** Puts the sessions that a mentor held in a period into an act; each session stands in one. */
@Component(service = Command.class)
@Contribution(
    id = "mentoring.make-act",
    permission = "mentoring.arrange",
    dataset = "mentoring.mentors",
    place = Contribution.Place.ROW,
    order = 40)
public final class MakeAct implements Command<MakeAct.Request> {

  private final MentorStore mentors;
  private final Calls calls;
  private final ActStore acts;

  /** Over mentors, calls and acts. */
  @Activate
  public MakeAct(@Reference MentorStore mentors, @Reference Calls calls, @Reference ActStore acts) {
    this.mentors = mentors;
    this.calls = calls;
    this.acts = acts;
  }

  /** What is asked. */
  record Request(
      @Field(dataset = "mentoring.mentors", subject = true) Ref mentor,
      LocalDate from,
      LocalDate to,
      @Field(from = "0", to = "10000000") Optional<BigDecimal> rate) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    CallMentor mentor = mentors.find(request.mentor().id()).orElseThrow();
    CallFacts facts = calls.find(mentor.call()).orElseThrow();
    OptionalLong rate = minor(request.rate().orElse(BigDecimal.ZERO), facts.currency());
    check(request, rate);
    ActStore.Period period =
        new ActStore.Period(
            mentor.call(),
            mentor.id(),
            request.from(),
            request.to(),
            facts.zone(),
            rate.orElseThrow(),
            facts.currency().getCurrencyCode());
    List<ActStore.Held> sessions = acts.unpaid(period);
    if (sessions.isEmpty()) {
      throw Refusal.of(MakeAct.class, Refusal.Kind.CONFLICT, Problem.of("mentoring.act.empty"));
    }
    return Result.of(Ref.of("mentoring.acts", acts.add(period, sessions, call)))
        .count("sessions", sessions.size());
  }

  private static void check(Request request, OptionalLong rate) {
    List<Problem> problems = new ArrayList<>();
    if (request.to().isBefore(request.from())) {
      problems.add(Problem.at("to", "mentoring.act.period"));
    }
    if (rate.isEmpty()) {
      problems.add(Problem.at("rate", "mentoring.act.rate"));
    }
    if (!problems.isEmpty()) {
      throw Refusal.of(MakeAct.class, Refusal.Kind.INVALID, problems);
    }
  }

  /** Empty when the rate is finer than the currency. */
  private static OptionalLong minor(BigDecimal rate, Currency currency) {
    try {
      return OptionalLong.of(
          rate.movePointRight(Math.max(0, currency.getDefaultFractionDigits()))
              .setScale(0, RoundingMode.UNNECESSARY)
              .longValueExact());
    } catch (ArithmeticException tooFine) {
      return OptionalLong.empty();
    }
  }
}
