package stapel.tests.framework.walk;

import static stapel.tests.framework.walk.LeakyData.id;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import stapel.api.command.Result;
import stapel.api.data.Filter;
import stapel.api.data.Query;

/** Wishes of a team and a mentor, a plan made from them and pairs for the season. */
final class LeakyPlans {

  private static final int LOOKS = 600;

  private final LeakyData data;
  private final Actor operator;
  private final String call;

  LeakyPlans(LeakyData data, Actor operator, String call) {
    this.data = data;
    this.operator = operator;
    this.call = call;
  }

  void plan() {
    String team = of(Query.of("intake.applications").filter(Filter.eq("number", "P1")));
    String mentor = of(Query.of("mentoring.mentors"));
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
        Map.of("2036-04-01T07:00:00Z", "10"));
    make(
        "mentoring.state-mentor-wish",
        "mentor",
        mentor,
        "dayMost",
        3,
        "mentorPlaces",
        2,
        "curatorPlaces",
        1,
        "teams",
        List.of(team),
        "never",
        List.of());
    made(id(make("mentoring.propose-plan", "openCall", call, "seconds", 1, "absent", List.of())));
    make("mentoring.pair-teams", "openCall", call);
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
