package stapel.mentoring.calendar;

import java.time.Duration;
import java.time.Instant;
import org.osgi.service.component.annotations.Component;
import stapel.api.Contribution;
import stapel.api.data.Filter;
import stapel.api.data.Query;
import stapel.api.data.Row;
import stapel.api.data.Sort;
import stapel.api.view.Feed;
import stapel.api.view.Page;
import stapel.api.view.ViewRequest;

/**
 * The sessions a person may see, as a calendar: a mentor's own, those of a team, for an operator
 * all. Times stand in UTC, so they are right in every zone on both sides of a change of clocks. A
 * session keeps its UID when it moves, and stays as cancelled when it is.
 */
@Component(service = Feed.class)
@Contribution(id = SessionCalendar.ID, permission = "mentoring.calendar")
public final class SessionCalendar implements Feed {

  static final String ID = "mentoring.calendar";

  /** A calendar program forgets what is no longer there; what is older is history. */
  private static final Duration BACK = Duration.ofDays(180);

  @Override
  public String type() {
    return "text/calendar; charset=utf-8";
  }

  @Override
  public Page.Content show(ViewRequest request) {
    return out -> {
      CalendarText calendar =
          new CalendarText(out)
              .line("BEGIN", "VCALENDAR")
              .line("VERSION", "2.0")
              .line("PRODID", "-//Stapel//Mentoring//EN")
              .line("CALSCALE", "GREGORIAN")
              .text("X-WR-CALNAME", request.text(ID))
              .line("REFRESH-INTERVAL;VALUE=DURATION", "PT1H")
              .line("X-PUBLISHED-TTL", "PT1H");
      Query sessions =
          Query.of("mentoring.sessions")
              .columns(
                  "title",
                  "start",
                  "application",
                  "mentor",
                  "length",
                  "state",
                  "room",
                  "link",
                  "reason",
                  "zone",
                  "edition",
                  "changed",
                  "booked")
              .filter(new Filter("start", Filter.Operator.GE, request.now().minus(BACK).toString()))
              .sort(Sort.up("start"));
      // A calendar has at least one component, also when there is no session.
      zone(calendar);
      request.reader().stream(sessions, row -> event(calendar, request, row));
      calendar.line("END", "VCALENDAR");
    };
  }

  private static void zone(CalendarText calendar) {
    calendar
        .line("BEGIN", "VTIMEZONE")
        .line("TZID", "UTC")
        .line("BEGIN", "STANDARD")
        .line("DTSTART", "19700101T000000")
        .line("TZOFFSETFROM", "+0000")
        .line("TZOFFSETTO", "+0000")
        .line("END", "STANDARD")
        .line("END", "VTIMEZONE");
  }

  private static void event(CalendarText calendar, ViewRequest request, Row row) {
    Instant start = (Instant) row.cell("start").orElseThrow();
    Instant booked = (Instant) row.cell("booked").orElseThrow();
    Instant changed = row.cell("changed").map(Instant.class::cast).orElse(booked);
    long minutes = ((Number) row.cell("length").orElseThrow()).longValue();
    boolean over = row.text("state").equals("cancelled");
    calendar
        .line("BEGIN", "VEVENT")
        .line("UID", row.ref().id() + "@mentoring.stapel")
        .moment("DTSTAMP", changed)
        .moment("CREATED", booked)
        .moment("LAST-MODIFIED", changed)
        .line("SEQUENCE", row.text("edition"))
        .moment("DTSTART", start)
        .moment("DTEND", start.plus(Duration.ofMinutes(minutes)))
        .line("STATUS", over ? "CANCELLED" : "CONFIRMED")
        .line("TRANSP", over ? "TRANSPARENT" : "OPAQUE")
        .text(
            "SUMMARY",
            request.text(
                "mentoring.calendar.summary", row.named("application"), row.named("mentor")))
        .text("LOCATION", row.text("room").isEmpty() ? row.text("link") : row.text("room"))
        .text("DESCRIPTION", description(request, row));
    if (!row.text("link").isEmpty()) {
      calendar.line("URL", row.text("link"));
    }
    calendar.line("END", "VEVENT");
  }

  private static String description(ViewRequest request, Row row) {
    String local = request.text("mentoring.calendar.local", row.text("title"), row.text("zone"));
    String link = row.text("link").isEmpty() ? "" : "\n" + row.text("link");
    String reason =
        row.text("reason").isEmpty()
            ? ""
            : "\n" + request.text("mentoring.calendar.reason", row.text("reason"));
    return local + link + reason;
  }
}
