package stapel.demo;

import java.time.LocalDate;
import java.util.Optional;
import stapel.api.Ref;
import stapel.api.data.Filter;
import stapel.api.data.Query;
import stapel.platform.api.Caller;

/** A session that was held: what both sides say of it, what is to be done, and the act for it. */
final class DemoSessions {

  private final Story story;
  private final Caller operator;
  private final Caller mentor;
  private final Caller team;
  private final String call;

  DemoSessions(Story story, Caller operator, Caller mentor, Caller team, String call) {
    this.story = story;
    this.operator = operator;
    this.mentor = mentor;
    this.team = team;
    this.call = call;
  }

  /**
   * Loads it.
   *
   * @param giver the mentor's row
   * @param day a day that is over
   */
  void load(Ref giver, LocalDate day) {
    String application =
        story.rows(operator, Query.of("intake.applications").in(call)).get(0).ref().id();
    story.call(
        operator,
        "mentoring.add-contact",
        "application",
        application,
        "name",
        team.name(),
        "email",
        DemoAccounts.TEAM.email());
    story.once(
        operator,
        "mentoring.offer-hours",
        "mentor",
        story.now(operator, giver),
        "date",
        day.toString(),
        "time",
        "11:00",
        "length",
        "60",
        "zone",
        "Europe/Moscow",
        "link",
        "https://video.example.org/vstrecha");
    story
        .row(operator, "mentoring.hours", "title", day + " 11:00")
        .ifPresent(
            hour ->
                story.once(
                    operator,
                    "mentoring.book",
                    "hour",
                    story.now(operator, hour.ref()),
                    "application",
                    application));
    story
        .row(operator, "mentoring.sessions", "title", day + " 11:00")
        .ifPresent(session -> held(session.ref(), giver, day));
    await(giver);
  }

  private void held(Ref session, Ref giver, LocalDate day) {
    story.once(mentor, "mentoring.close-own-session", "session", now(session), "outcome", "held");
    story.once(
        mentor,
        "mentoring.write-note",
        "session",
        now(session),
        "remark",
        "Разобрали маршрут по дням. Слабое место — дорога от вокзала до завода.",
        "forBoth",
        true);
    story.once(
        mentor,
        "mentoring.add-action",
        "session",
        now(session),
        "task",
        "Договориться о заказном автобусе и прислать расписание",
        "due",
        day.plusDays(20).toString());
    feedback(team, session, 5, "Ушли с понятным планом на две недели.");
    feedback(mentor, session, 4, "Пришли подготовленными, не хватило цифр.");
    story.once(
        operator,
        "mentoring.make-act",
        "mentor",
        story.now(operator, giver),
        "from",
        day.withDayOfMonth(1).toString(),
        "to",
        day.toString(),
        "rate",
        "2500");
  }

  private void feedback(Caller who, Ref session, int mark, String remark) {
    story.once(
        who, "mentoring.give-feedback", "session", now(session), "mark", mark, "remark", remark);
  }

  private String now(Ref session) {
    return story.now(operator, session);
  }

  /** The team waits for an hour that another one has. */
  private void await(Ref giver) {
    Query taken =
        Query.of("mentoring.hours")
            .in(call)
            .filter(Filter.eq("mentor", giver.id()))
            .filter(Filter.eq("state", "booked"));
    Optional<Ref> hour =
        story.rows(operator, taken).stream()
            .map(row -> row.ref())
            .reduce((first, second) -> second);
    hour.ifPresent(
        ref -> story.once(team, "mentoring.wait-for-hour", "hour", story.now(operator, ref)));
  }
}
