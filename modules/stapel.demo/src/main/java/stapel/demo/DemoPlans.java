package stapel.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import stapel.api.Ref;
import stapel.api.data.Filter;
import stapel.api.data.Query;
import stapel.api.data.Row;
import stapel.platform.api.Caller;

/**
 * What teams and mentors wish; a plan without the last mentor and the pairs of the season, both
 * still to be applied.
 */
final class DemoPlans {

  private static final int TEAMS = 12;
  private static final int LOOKS = 300;

  private final Story story;
  private final Caller operator;
  private final String call;
  private final List<Ref> mentors;

  DemoPlans(Story story, Caller operator, String call, List<Ref> mentors) {
    this.story = story;
    this.operator = operator;
    this.call = call;
    this.mentors = List.copyOf(mentors);
  }

  void load() {
    List<String> teams =
        story.rows(operator, Query.of("intake.applications").in(call)).stream()
            .filter(row -> !row.text("number").isEmpty())
            .map(row -> row.ref().id())
            .limit(TEAMS)
            .toList();
    List<Instant> starts =
        story.rows(operator, Query.of("mentoring.hours").in(call).columns("start")).stream()
            .map(row -> (Instant) row.cell("start").orElseThrow())
            .distinct()
            .sorted()
            .toList();
    for (int i = 0; i < teams.size(); i++) {
      wish(teams.get(i), i, starts);
    }
    for (int i = 0; i < mentors.size(); i++) {
      take(mentors.get(i), i, teams);
    }
    Ref proposal =
        story
            .call(
                operator,
                "mentoring.propose-plan",
                "openCall",
                call,
                "seconds",
                "2",
                "meetings",
                "2",
                "absent",
                List.of(mentors.get(mentors.size() - 1).id()))
            .refs()
            .get(0);
    await(proposal);
    story.call(operator, "mentoring.pair-teams", "openCall", call);
  }

  private void wish(String team, int i, List<Instant> starts) {
    List<String> ranked = new ArrayList<>();
    for (int place = 0; place < mentors.size(); place++) {
      ranked.add(mentors.get((i / 2 + place) % mentors.size()).id());
    }
    Map<String, String> points = new LinkedHashMap<>();
    for (int s = 0; s < starts.size(); s++) {
      int way = (s + i) % 5;
      if (way < 3) {
        points.put(starts.get(s).toString(), List.of("no", "5", "10").get(way));
      }
    }
    story.call(
        operator,
        "mentoring.state-wish",
        "application",
        team,
        "sessions",
        "2",
        "dayMost",
        "1",
        "mentors",
        ranked.subList(0, 2),
        "curators",
        List.of(ranked.get(2)),
        "starts",
        points);
  }

  private void take(Ref mentor, int i, List<String> teams) {
    story.call(
        operator,
        "mentoring.state-mentor-wish",
        "mentor",
        mentor.id(),
        "dayMost",
        "5",
        "mentorPlaces",
        "4",
        "curatorPlaces",
        "5",
        "teams",
        List.of(teams.get(i), teams.get(i + 3), teams.get(i + 6)),
        "never",
        List.of(teams.get(teams.size() - 1 - i)));
  }

  /** The plan is made by a job on its own thread. */
  private void await(Ref proposal) {
    Query going =
        Query.of("mentoring.proposals")
            .row(proposal.id())
            .filter(new Filter("state", Filter.Operator.IN, "waiting,running"));
    List<Row> rows = story.rows(operator, going);
    for (int look = 0; look < LOOKS && !rows.isEmpty(); look++) {
      try {
        new CountDownLatch(1).await(100, TimeUnit.MILLISECONDS);
      } catch (InterruptedException ended) {
        Thread.currentThread().interrupt();
        return;
      }
      rows = story.rows(operator, going);
    }
  }
}
