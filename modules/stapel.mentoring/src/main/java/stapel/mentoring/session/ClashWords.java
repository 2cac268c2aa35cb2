package stapel.mentoring.session;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Problem;
import stapel.intake.api.Applications;
import stapel.mentoring.contact.Side;
import stapel.mentoring.hour.CallMentor;
import stapel.mentoring.hour.Hour;
import stapel.mentoring.hour.MentorStore;

/**
 * Says which session stands in the way, as far as who asks may read it: an operator everything, a
 * team whom it meets itself and when others are taken, a mentor the own sessions.
 */
@Component(service = ClashWords.class)
public final class ClashWords {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm");

  private final SessionStore sessions;
  private final MentorStore mentors;
  private final Applications applications;

  /** Over sessions and the names of who meets. */
  @Activate
  public ClashWords(
      @Reference SessionStore sessions,
      @Reference MentorStore mentors,
      @Reference Applications applications) {
    this.sessions = sessions;
    this.mentors = mentors;
    this.applications = applications;
  }

  /**
   * What keeps a team from this hour.
   *
   * @param moving id of the session that would go there; empty for a new one
   */
  Optional<Problem> why(Hour hour, String team, String moving, Side asks, String field) {
    return sessions.clash(hour, team, moving).map(clash -> problem(clash, hour, team, asks, field));
  }

  private Problem problem(Clash clash, Hour hour, String team, Side asks, String field) {
    String place = clash.order() == 0 ? "mentor" : clash.order() == 1 ? "team" : "room";
    String named =
        switch (place) {
          case "mentor" -> mentor(hour.mentor());
          case "team" -> number(team);
          default -> hour.room();
        };
    List<String> what = new ArrayList<>();
    boolean own = asks == Side.MENTOR && clash.mentor().equals(hour.mentor());
    if (own || asks != Side.MENTOR) {
      what.add(time(clash, hour.zone()));
    }
    boolean sees = asks == Side.OPERATOR || own || place.equals("team") && asks == Side.TEAM;
    if (sees && !place.equals("team")) {
      what.add(number(clash.application()));
    }
    if (sees && !place.equals("mentor")) {
      what.add(mentor(clash.mentor()));
    }
    String code = "mentoring.session." + place + (what.isEmpty() ? "-elsewhere" : "-taken");
    return Problem.at(field, code, named, what);
  }

  /** Sessions to come of a team, as its speakers read them. */
  List<String> ahead(String team, Instant now) {
    return sessions.ahead(team, now).stream()
        .map(
            one ->
                DAY.format(one.start().atZone(ZoneId.of(one.zone()))) + " " + mentor(one.mentor()))
        .toList();
  }

  private static String time(Clash clash, String zone) {
    Instant end = clash.start().plus(Duration.ofMinutes(clash.minutes()));
    ZoneId there = ZoneId.of(zone);
    return TIME.format(clash.start().atZone(there)) + "–" + TIME.format(end.atZone(there));
  }

  private String mentor(String id) {
    return mentors.find(id).map(CallMentor::name).orElse("?");
  }

  private String number(String application) {
    return applications.find(application).map(team -> team.number()).orElse("?");
  }
}
