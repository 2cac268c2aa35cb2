package stapel.mentoring.board;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.osgi.service.component.annotations.Component;
import stapel.api.Contribution;
import stapel.api.data.Query;
import stapel.api.data.Row;
import stapel.api.view.Page;
import stapel.api.view.View;
import stapel.api.view.ViewRequest;
import stapel.mentoring.board.Board.Moving;
import stapel.mentoring.board.Board.Table;
import stapel.mentoring.board.Board.Target;
import stapel.mentoring.board.Board.Targets;
import stapel.mentoring.board.BoardTables.Side;
import stapel.mentoring.pages.StaticTemplates;

/**
 * The sessions of a call by mentor, by team and by day, some days at a time; who arranges moves
 * them here.
 */
@Component
@Contribution(
    id = "mentoring.timetable",
    permission = "mentoring.read",
    dataset = "intake.calls",
    place = Contribution.Place.ROW,
    perspective = "mentoring",
    order = 105)
public final class TimetableView implements View {

  private static final int CALLS = 200;

  /** Days on one page: a working week. */
  private static final int DAYS = 5;

  /** Something to choose. */
  public record Choice(String title, String address, boolean chosen) {}

  /** The page; addresses of other days are empty where there are none. */
  public record Model(
      ViewRequest request,
      List<Choice> calls,
      List<Choice> sides,
      String here,
      String earlier,
      String later,
      boolean arranges,
      List<Table> tables,
      Optional<Moving> moving) {}

  @Override
  public Page show(ViewRequest request) {
    List<Row> calls =
        request.reader().read(Query.of("intake.calls").columns("title").page(0, CALLS)).rows();
    String chosen =
        request
            .parameter("call")
            .or(() -> request.parameter("row"))
            .or(() -> request.parameter("scope"))
            .or(() -> withSessions(request))
            .filter(id -> calls.stream().anyMatch(row -> row.ref().id().equals(id)))
            .orElse(calls.isEmpty() ? "" : calls.get(0).ref().id());
    Model model = chosen.isEmpty() ? empty(request) : model(request, calls, chosen);
    return Page.of(
        request.text("mentoring.timetable"),
        out -> out.write(new StaticTemplates().timetable(model).render()));
  }

  /** A call that has a timetable at all is worth more to look at than one that has none. */
  private static Optional<String> withSessions(ViewRequest request) {
    return request.reader().read(Query.of("mentoring.sessions").page(0, 1)).rows().stream()
        .findFirst()
        .map(Row::scope);
  }

  private static Model empty(ViewRequest request) {
    return new Model(request, List.of(), List.of(), "", "", "", false, List.of(), Optional.empty());
  }

  private static Model model(ViewRequest request, List<Row> calls, String call) {
    Side side = side(request);
    boolean arranges = request.may("mentoring.arrange", call);
    BoardReading reading = new BoardReading(request, call);
    List<BoardSession> sessions = reading.sessions();
    List<BoardHour> hours = arranges ? reading.hours() : List.of();
    TreeSet<String> days = new TreeSet<>();
    sessions.forEach(one -> days.add(one.day()));
    hours.forEach(one -> days.add(one.day()));
    List<String> all = List.copyOf(days);
    int first = first(request, all);
    List<String> shown = all.subList(first, Math.min(all.size(), first + DAYS));
    String from = shown.isEmpty() ? "" : shown.get(0);
    Optional<BoardSession> moving =
        request
            .parameter("move")
            .filter(id -> arranges)
            .flatMap(id -> sessions.stream().filter(one -> one.id().equals(id)).findFirst())
            .filter(BoardSession::booked);
    List<BoardSession> near = sessions.stream().filter(one -> shown.contains(one.day())).toList();
    List<BoardHour> offered = hours.stream().filter(one -> shown.contains(one.day())).toList();
    BoardTables tables =
        new BoardTables(
            request,
            side,
            arranges,
            one -> address(request, call, side, from, one.id()),
            moving.map(BoardSession::id).orElse(""));
    return new Model(
        request,
        calls.stream().map(row -> choice(request, row, call, side)).toList(),
        sides(request, call, side, from),
        address(request, call, side, from, ""),
        first == 0 ? "" : address(request, call, side, all.get(Math.max(0, first - DAYS)), ""),
        first + DAYS >= all.size() ? "" : address(request, call, side, all.get(first + DAYS), ""),
        arranges,
        tables.of(shown, near, offered),
        moving.map(one -> moving(request, one, shown, sessions, offered)));
  }

  private static Choice choice(ViewRequest request, Row row, String call, Side side) {
    return new Choice(
        row.cell("title").map(request::show).orElse(""),
        address(request, row.ref().id(), side, "", ""),
        row.ref().id().equals(call));
  }

  private static List<Choice> sides(ViewRequest request, String call, Side side, String from) {
    List<Choice> sides = new ArrayList<>();
    for (Side by : Side.values()) {
      sides.add(
          new Choice(
              request.text("mentoring.timetable.by." + key(by)),
              address(request, call, by, from, ""),
              by == side));
    }
    return sides;
  }

  private static String key(Side side) {
    return side.name().toLowerCase(Locale.ROOT);
  }

  private static Side side(ViewRequest request) {
    String by = request.parameter("by").orElse("");
    for (Side side : Side.values()) {
      if (key(side).equals(by)) {
        return side;
      }
    }
    return Side.MENTOR;
  }

  /** The day that was asked for, else the first that is not over, else the last days. */
  private static int first(ViewRequest request, List<String> days) {
    String today = LocalDate.ofInstant(request.now(), ZoneOffset.UTC).toString();
    String from = request.parameter("from").filter(day -> !day.isEmpty()).orElse(today);
    for (int i = 0; i < days.size(); i++) {
      if (days.get(i).compareTo(from) >= 0) {
        return i;
      }
    }
    return Math.max(0, days.size() - DAYS);
  }

  private static String address(
      ViewRequest request, String call, Side side, String from, String move) {
    List<String> given = new ArrayList<>(List.of("call", call, "by", key(side)));
    if (!from.isEmpty()) {
      given.addAll(List.of("from", from));
    }
    if (!move.isEmpty()) {
      given.addAll(List.of("move", move));
    }
    return request.address("mentoring.timetable", given.toArray(String[]::new));
  }

  private static Moving moving(
      ViewRequest request,
      BoardSession session,
      List<String> days,
      List<BoardSession> sessions,
      List<BoardHour> hours) {
    Clashes clashes = new Clashes(request, session, sessions);
    List<Targets> targets = new ArrayList<>();
    for (String day : days) {
      targets.add(
          new Targets(
              DayTitle.of(request, day),
              hours.stream()
                  .filter(hour -> hour.day().equals(day))
                  .map(hour -> target(hour, clashes))
                  .toList()));
    }
    return new Moving(
        session.id(),
        session.version(),
        session.teamName()
            + " · "
            + request.show(LocalDate.parse(session.day()))
            + " "
            + session.time()
            + " · "
            + session.mentorName(),
        targets);
  }

  private static Target target(BoardHour hour, Clashes clashes) {
    return new Target(
        hour.id(),
        hour.mentor(),
        hour.start().toString(),
        hour.time() + " · " + hour.mentorName(),
        clashes.why(hour),
        clashes.isHere(hour));
  }
}
