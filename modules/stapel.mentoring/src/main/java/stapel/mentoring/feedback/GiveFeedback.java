package stapel.mentoring.feedback;

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
import stapel.api.store.StoreException;
import stapel.mentoring.contact.Parties;
import stapel.mentoring.contact.Side;
import stapel.mentoring.session.Booked;
import stapel.mentoring.session.SessionStore;

/**
 * One side of a session that was held says how it was. The other side reads it once it has spoken
 * too.
 */
@Component(service = Command.class)
@Contribution(
    id = "mentoring.give-feedback",
    permission = "mentoring.take-part",
    dataset = "mentoring.sessions",
    place = Contribution.Place.ROW,
    order = 40,
    when = "state:held")
public final class GiveFeedback implements Command<GiveFeedback.Request> {

  private final SessionStore sessions;
  private final FeedbackStore feedback;
  private final Parties parties;

  /** Over sessions, feedback and who stands on which side. */
  @Activate
  public GiveFeedback(
      @Reference SessionStore sessions,
      @Reference FeedbackStore feedback,
      @Reference Parties parties) {
    this.sessions = sessions;
    this.feedback = feedback;
    this.parties = parties;
  }

  /** What is asked. */
  record Request(
      @Field(dataset = "mentoring.sessions", subject = true) Ref session,
      @Field(from = "1", to = "5") int mark,
      @Field(max = 4000, lines = 5) String remark) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    Booked session = sessions.find(request.session().id()).orElseThrow();
    Side side = parties.side(session.mentor(), session.application(), call);
    if (session.state() != Booked.State.HELD) {
      throw refusal("mentoring.feedback.not-held");
    }
    String id = add(session, side, request, call);
    // The session is the command's subject and held by it: of two sides that speak at once, the
    // second sees the first.
    if (feedback.given(session.id()) == 2) {
      feedback.release(session.id());
    }
    return Result.of(Ref.of("mentoring.feedback", id));
  }

  private String add(Booked session, Side side, Request request, Call call) {
    try {
      return feedback.add(session, side, request.mark(), request.remark(), call);
    } catch (StoreException refused) {
      if (refused.reason() != StoreException.Cause.DUPLICATE) {
        throw refused;
      }
      throw refusal("mentoring.feedback.there");
    }
  }

  private static Refusal refusal(String code) {
    return Refusal.of(GiveFeedback.class, Refusal.Kind.CONFLICT, Problem.of(code));
  }
}
