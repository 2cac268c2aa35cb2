package stapel.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import stapel.api.Ref;
import stapel.api.data.Query;
import stapel.platform.api.Caller;

/**
 * Mentors with hours of two weeks from now on, a published plan of first meetings, and one that was
 * held already.
 */
final class DemoMentoring {

  private static final ZoneId ZONE = ZoneId.of("Europe/Moscow");
  private static final List<String> MENTORS =
      List.of(DemoAccounts.MENTOR.name(), "Глеб Ширяев (учебный)", "Нина Орехова (учебная)");

  private final Story story;
  private final Caller operator;
  private final LocalDate first;

  DemoMentoring(Story story, Caller operator, Instant start) {
    this.story = story;
    this.operator = operator;
    this.first = LocalDate.ofInstant(start, ZONE).plusDays(14);
  }

  void load(String call, Caller giver, Caller team) {
    List<Ref> mentors = new ArrayList<>();
    for (String name : MENTORS) {
      Ref mentor = add(call, name);
      mentors.add(mentor);
      story.call(
          operator,
          "mentoring.offer-hours",
          "mentor",
          story.now(operator, mentor),
          "date",
          first.toString(),
          "time",
          "14:00",
          "length",
          "60",
          "count",
          "3",
          "weeks",
          "2",
          "zone",
          ZONE.getId(),
          "room",
          "Переговорная " + mentors.size());
    }
    story.call(
        operator,
        "mentoring.publish-plan",
        "openCall",
        call,
        "plan",
        new TextUpload("План встреч.json", plan(call)),
        "length",
        "60",
        "zone",
        ZONE.getId());
    new DemoPlans(story, operator, call, mentors).load();
    new DemoSessions(story, operator, giver, team, call).load(mentors.get(0), first.minusDays(17));
  }

  /** The first one has an account. */
  private Ref add(String call, String name) {
    List<Object> fields = new ArrayList<>(List.of("openCall", call, "name", name));
    if (name.equals(MENTORS.get(0))) {
      fields.addAll(List.of("email", DemoAccounts.MENTOR.email()));
    }
    return story.call(operator, "mentoring.add-mentor", fields.toArray()).refs().get(0);
  }

  /** The first teams meet a mentor each, three at an hour from ten o'clock on. */
  private String plan(String call) {
    List<String> teams =
        story.rows(operator, Query.of("intake.applications").in(call)).stream()
            .map(row -> row.text("number"))
            .filter(number -> !number.isEmpty())
            .limit(9)
            .toList();
    return IntStream.range(0, teams.size())
        .mapToObj(
            i ->
                "{\"team\": \"%s\", \"mentor\": \"%s\", \"start\": \"%sT%02d:00\"}"
                    .formatted(
                        teams.get(i),
                        MENTORS.get(i % MENTORS.size()),
                        first,
                        10 + i / MENTORS.size()))
        .collect(Collectors.joining(",", "{\"sessions\": [", "]}"));
  }
}
