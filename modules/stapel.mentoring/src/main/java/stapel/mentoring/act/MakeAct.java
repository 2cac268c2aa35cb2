package stapel.mentoring.act;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
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
    if (request.to().isBefore(request.from())) {
      throw refusal(Refusal.Kind.INVALID, "to", "mentoring.act.period");
    }
    CallMentor mentor = mentors.find(request.mentor().id()).orElseThrow();
    CallFacts facts = calls.find(mentor.call()).orElseThrow();
    ActStore.Period period =
        new ActStore.Period(
            mentor.call(),
            mentor.id(),
            request.from(),
            request.to(),
            facts.zone(),
            minor(request.rate().orElse(BigDecimal.ZERO), facts.currency()),
            facts.currency().getCurrencyCode());
    List<ActStore.Held> sessions = acts.unpaid(period);
    if (sessions.isEmpty()) {
      throw refusal(Refusal.Kind.CONFLICT, "", "mentoring.act.empty");
    }
    return Result.of(Ref.of("mentoring.acts", acts.add(period, sessions, call)))
        .count("sessions", sessions.size());
  }

  private static long minor(BigDecimal rate, Currency currency) {
    try {
      return rate.movePointRight(Math.max(0, currency.getDefaultFractionDigits()))
          .setScale(0, RoundingMode.UNNECESSARY)
          .longValueExact();
    } catch (ArithmeticException tooFine) {
      throw refusal(Refusal.Kind.INVALID, "rate", "mentoring.act.rate");
    }
  }

  private static Refusal refusal(Refusal.Kind kind, String field, String code) {
    return Refusal.of(MakeAct.class, kind, Problem.at(field, code));
  }
}
