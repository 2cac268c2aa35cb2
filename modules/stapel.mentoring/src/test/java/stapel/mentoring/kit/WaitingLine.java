package stapel.mentoring.kit;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stapel.api.Refusal;
import stapel.api.command.Call;
import stapel.api.command.Listener;
import stapel.api.command.Result;
import stapel.mentoring.api.WaitingChanged;
import stapel.testkit.Client;

/** Two mentors and four teams, A-1 to A-4, of whom some wait. */
final class WaitingLine {

  static final String HOURS = "mentoring.hours";
  static final String SESSIONS = "mentoring.sessions";
  static final String WAITING = "mentoring.waiting";
  static final String DAY = "2026-03-05";

  final String vera;
  final String oleg;
  final List<String> teams = new ArrayList<>();
  final List<Client> speakers = new ArrayList<>();

  private final MentoringKit kit;
  private final List<String> told = new ArrayList<>();

  WaitingLine(MentoringKit kit) {
    this.kit = kit;
    kit.kit().add(new Told());
    vera = kit.mentor("Вера");
    oleg = kit.mentor("Олег");
    for (int i = 1; i <= 4; i++) {
      teams.add(kit.team("A-" + i));
      speakers.add(kit.speaker("speaker" + i, teams.get(i - 1)));
    }
  }

  /** Hears what happens to places on the list. */
  private final class Told implements Listener<WaitingChanged> {

    @Override
    public Class<WaitingChanged> event() {
      return WaitingChanged.class;
    }

    @Override
    public void on(WaitingChanged event, Call call) {
      synchronized (told) {
        told.add((teams.indexOf(event.application()) + 1) + " " + event.change());
      }
    }
  }

  /** What was heard so far, as the number of the team and what happened. */
  List<String> told() {
    synchronized (told) {
      return List.copyOf(told);
    }
  }

  /** Each a second after the other. */
  Result waitFor(int team, String mentor) {
    kit.kit().clock().pass(Duration.ofSeconds(1));
    return speakers
        .get(team - 1)
        .call("mentoring.wait-for-mentor", "mentor", kit.seen("mentoring.mentors", mentor));
  }

  Result waitForHour(int team, String hour) {
    return speakers.get(team - 1).call("mentoring.wait-for-hour", "hour", kit.seen(HOURS, hour));
  }

  String booked(String mentor, String time, int team) {
    return kit.book(kit.hour(mentor, DAY, time, Optional.empty()), teams.get(team - 1));
  }

  Result cancel(String session) {
    return kit.call(
        "mentoring.cancel-session", "session", kit.seen(SESSIONS, session), "reason", "болезнь");
  }

  /** Of each session its team and its state, sorted. */
  List<String> sessions() {
    return states(SESSIONS);
  }

  /** Of each place on the list its team and its state, sorted. */
  List<String> waiting() {
    return states(WAITING);
  }

  private List<String> states(String dataset) {
    return kit.rows(dataset).stream()
        .map(row -> row.titles().get("application") + " " + row.text("state"))
        .sorted()
        .toList();
  }

  static String code(Runnable work) {
    return assertThrows(Refusal.class, work::run).problems().get(0).code();
  }
}
