package stapel.tests.framework.walk;

import static stapel.tests.framework.walk.LeakyData.id;
import static stapel.tests.framework.walk.LeakyData.versioned;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import stapel.api.Ref;
import stapel.api.command.Result;
import stapel.api.data.Filter;
import stapel.api.data.Query;

/** Wishes of two teams and two mentors, a plan made from them, and pairs that stand. */
final class LeakyPlans {

  private static final int LOOKS = 600;

  private final LeakyData data;
  private final Actor operator;
  private final String call;
  private final String mark;

  LeakyPlans(LeakyData data, Actor operator, String call, String mark) {
    this.data = data;
    this.operator = operator;
    this.call = call;
    this.mark = mark;
  }

  void plan() {
    String mentor = of(Query.of("mentoring.mentors"));
    String other =
        id(make("mentoring.add-mentor", "openCall", call, "name", "zqOtherMentor" + mark));
    String team = team("P1");
    String rival = team("P2");
    wish(team, mentor);
    wish(rival, other);
    take(mentor, team);
    take(other, rival);
    made(id(make("mentoring.propose-plan", "openCall", call, "seconds", 1, "absent", List.of())));
    Ref pairing = make("mentoring.pair-teams", "openCall", call).refs().get(0);
    make("mentoring.apply-pairing", "pairing", versioned(pairing));
  }

  private String team(String number) {
    return of(Query.of("intake.applications").filter(Filter.eq("number", number)));
  }

  private void wish(String team, String mentor) {
    make(
        "mentoring.state-wish",
        "application",
        team,
        "sessions",
        2,
        "dayMost",
        2,
        "mentors",
        List.of(mentor),
        "curators",
        List.of(),
        "starts",
        Map.of(Instant.now().plus(Duration.ofDays(30)).toString(), "10"));
  }

  private void take(String mentor, String team) {
    make(
        "mentoring.state-mentor-wish",
        "mentor",
        mentor,
        "dayMost",
        3,
        "mentorPlaces",
        2,
        "curatorPlaces",
        0,
        "teams",
        List.of(team),
        "never",
        List.of());
  }

  /** The job makes it on a thread of its own. */
  private void made(String proposal) {
    Query query = Query.of("mentoring.proposals").row(proposal).filter(Filter.eq("state", "ready"));
    for (int look = 0; look < LOOKS && data.none(operator, query); look++) {
      try {
        new CountDownLatch(1).await(100, TimeUnit.MILLISECONDS);
      } catch (InterruptedException ended) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private String of(Query query) {
    return data.one(operator, query.in(call)).id();
  }

  private Result make(String command, Object... fields) {
    return data.call(operator, command, fields);
  }
}
