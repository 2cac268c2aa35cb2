package stapel.mentoring.pairing;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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

/** Makes the pairs of a pairing those that stand in its call, in the place of earlier ones. */
@Component(service = Command.class)
@Contribution(
    id = "mentoring.apply-pairing",
    permission = "mentoring.arrange",
    dataset = "mentoring.pairings",
    place = Contribution.Place.ROW,
    order = 10,
    when = "state:computed")
public final class ApplyPairing implements Command<ApplyPairing.Request> {

  private final PairingStore pairings;

  /** Over the pairings. */
  @Activate
  public ApplyPairing(@Reference PairingStore pairings) {
    this.pairings = pairings;
  }

  /** Which one. */
  record Request(@Field(dataset = "mentoring.pairings", subject = true) Ref pairing) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    String id = request.pairing().id();
    String callId =
        pairings
            .open(id)
            .orElseThrow(
                () ->
                    Refusal.of(
                        ApplyPairing.class,
                        Refusal.Kind.CONFLICT,
                        Problem.of("mentoring.pairing.applied")));
    Map<String, StandingPair> before = pairings.standing(callId);
    pairings.apply(id, callId, call);
    tell(callId, before, pairings.standing(callId), call);
    return Result.done();
  }

  /** Each team whose mentor or curator is another now, by application; the others nothing. */
  private static void tell(
      String callId, Map<String, StandingPair> before, Map<String, StandingPair> after, Call call) {
    Set<String> teams = new TreeSet<>(before.keySet());
    teams.addAll(after.keySet());
    for (String team : teams) {
      StandingPair was = before.getOrDefault(team, StandingPair.none(team));
      StandingPair is = after.getOrDefault(team, StandingPair.none(team));
      if (!was.equals(is)) {
        call.emit(was.to(is, callId));
      }
    }
  }
}
