package stapel.tests.framework.walk;

import static stapel.tests.framework.walk.LeakyData.file;
import static stapel.tests.framework.walk.LeakyData.id;
import static stapel.tests.framework.walk.LeakyData.versioned;

import stapel.api.Ref;
import stapel.api.command.Result;
import stapel.api.data.Filter;
import stapel.api.data.Query;

/** Mentors, hours and sessions of a call, one of them held, and what was written about it. */
final class LeakySessions {

  private static final String ZONE = "Europe/Moscow";

  private final LeakyData data;
  private final Actor operator;
  private final String call;
  private final String mark;

  LeakySessions(LeakyData data, Actor operator, String call, String mark) {
    this.data = data;
    this.operator = operator;
    this.call = call;
    this.mark = mark;
  }

  void meet() {
    String mentor = id(make("mentoring.add-mentor", "openCall", call, "name", "zqMentor" + mark));
    offer(mentor, "2026-03-02");
    offer(mentor, "2036-04-01");
    String plan =
        """
        {"sessions": [
          {"team": "P1", "mentor": "zqMentor%s", "start": "2036-04-02T12:00"},
          {"team": "P2", "mentor": "zqMentor%s", "start": "2036-04-02T13:00"}
        ]}
        """
            .formatted(mark, mark);
    make(
        "mentoring.publish-plan",
        "openCall",
        call,
        "plan",
        file("zqPlan" + mark + ".json", plan),
        "length",
        60,
        "zone",
        ZONE);
    Ref hour = one("mentoring.hours", "state", "free");
    Ref application = one("intake.applications", "number", "P1");
    Ref held =
        make("mentoring.book", "hour", versioned(hour), "application", application.id())
            .refs()
            .get(0);
    make("mentoring.close-session", "session", versioned(now(held)), "outcome", "held");
    note(operator, "mentoring.add-note", now(held), "zqNoteOperator");
    make(
        "mentoring.make-act",
        "mentor",
        versioned(now(Ref.of("mentoring.mentors", mentor))),
        "from",
        "2026-03-01",
        "to",
        "2026-03-31",
        "rate",
        "1500");
  }

  void give(Actor mentor, Actor team) {
    make(
        "mentoring.edit-mentor",
        "mentor",
        versioned(one("mentoring.mentors", "name", "zqMentor" + mark)),
        "email",
        "zq" + mentor + "@example.org");
    for (String number : new String[] {"P1", "P2", "P3"}) {
      contact(number, number.equals("P1") ? "zq" + team + "@example.org" : "zqother@example.org");
    }
    Ref held = one("mentoring.sessions", "state", "held");
    note(mentor, "mentoring.write-note", held, "zqNoteMentor");
    note(team, "mentoring.write-note", held, "zqNoteTeam");
    data.call(
        mentor,
        "mentoring.add-action",
        "session",
        versioned(held),
        "task",
        "zqTask" + mark,
        "due",
        "2036-04-09");
    data.call(
        team,
        "mentoring.give-feedback",
        "session",
        versioned(held),
        "mark",
        4,
        "remark",
        "zqFeedback" + mark);
    Ref hour = one("mentoring.hours", "title", "2036-04-02 13:00");
    data.call(team, "mentoring.wait-for-hour", "hour", versioned(hour));
  }

  private void contact(String number, String email) {
    make(
        "mentoring.add-contact",
        "application",
        one("intake.applications", "number", number).id(),
        "name",
        "zqContact" + mark + number,
        "email",
        email);
  }

  private void note(Actor writer, String command, Ref session, String words) {
    data.call(
        writer, command, "session", versioned(session), "remark", words + mark, "forBoth", false);
  }

  private void offer(String mentor, String date) {
    make(
        "mentoring.offer-hours",
        "mentor",
        versioned(now(Ref.of("mentoring.mentors", mentor))),
        "date",
        date,
        "time",
        "10:00",
        "length",
        60,
        "count",
        2,
        "zone",
        ZONE,
        "link",
        "https://zqlink" + mark + ".example.org");
  }

  private Ref now(Ref ref) {
    return data.one(operator, Query.of(ref.dataset()).row(ref.id()));
  }

  private Ref one(String dataset, String column, String value) {
    return data.one(operator, Query.of(dataset).in(call).filter(Filter.eq(column, value)));
  }

  private Result make(String command, Object... fields) {
    return data.call(operator, command, fields);
  }
}
