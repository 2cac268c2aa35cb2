package stapel.mentoring.board;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.data.Query;
import stapel.api.data.Row;
import stapel.api.setting.ScopedSettings;
import stapel.api.view.Page;
import stapel.api.view.ViewRequest;
import stapel.mentoring.board.Board.Moving;
import stapel.mentoring.board.Board.Table;
import stapel.mentoring.board.BoardTables.Side;
import stapel.mentoring.pages.StaticTemplates;
import stapel.mentoring.session.BookingRules;

/**
 * The sessions of a call by mentor, by team and by day, some days at a time. Who arranges moves any
 * of them here, a mentor or a team the own ones to another hour of the same mentor.
 */
@Component(service = TimetablePage.class)
public final class TimetablePage {

  static final String ID = "mentoring.timetable";

  private static final int CALLS = 200;

  /** Days on one page: a working week. */
  private static final int DAYS = 5;

  private final ScopedSettings settings;

  /** Over the rules of a call. */
  @Activate
  public TimetablePage(@Reference ScopedSettings settings) {
    this.settings = settings;
  }

  /** Something to choose. */
  public record Choice(String title, String address, boolean chosen) {}

  /**
   * The page; addresses are empty where there is no such day.
   *
   * @param zone by whose clocks the times are meant
   * @param stays why the session that somebody wanted to move cannot be; empty when it can
   */
  public record Model(
      ViewRequest request,
      List<Choice> calls,
      List<Choice> sides,
      boolean byMentor,
      String here,
      String zone,
      String earlier,
      String later,
      List<Choice> steps,
      String stays,
      Optional<Mover> mover,
      List<Table> tables,
      Optional<Moving> moving) {

    /** Said when no hour here takes a session. */
    public String nowhere() {
      boolean others = mover.filter(Mover::anywhere).isPresent() && !byMentor;
      return others ? "mentoring.board.nowhere.same-mentor" : "mentoring.board.nowhere";
    }

    /** Key of the sentence that says what can be done here. */
    public String hint() {
      if (moving.isPresent()) {
        return "mentoring.board.keys.moving";
      }
      return mover.filter(Mover::anywhere).isPresent()
          ? "mentoring.board.keys"
          : mover.filter(Mover::books).isPresent()
              ? "mentoring.board.keys.team"
              : "mentoring.board.keys.mentor";
    }
  }

  Page of(ViewRequest request) {
    Optional<Row> session =
        request.parameter("row").flatMap(id -> request.reader().row("mentoring.sessions", id));
    List<Row> calls =
        request.reader().read(Query.of("intake.calls").columns("title").page(0, CALLS)).rows();
    String chosen =
        request
            .parameter("call")
            .or(() -> session.map(Row::scope))
            .or(() -> request.parameter("row"))
            .or(() -> request.parameter("scope"))
            .or(() -> withSessions(request))
            .filter(id -> calls.stream().anyMatch(row -> row.ref().id().equals(id)))
            .orElse(calls.isEmpty() ? "" : calls.get(0).ref().id());
    Model model = chosen.isEmpty() ? empty(request) : model(request, calls, chosen, session);
    return Page.of(
        request.text(ID), out -> out.write(new StaticTemplates().timetable(model).render()));
  }

  /** A call that has a timetable at all is worth more to look at than one that has none. */
  private static Optional<String> withSessions(ViewRequest request) {
    return request.reader().read(Query.of("mentoring.sessions").page(0, 1)).rows().stream()
        .findFirst()
        .map(Row::scope);
  }

  private static Model empty(ViewRequest request) {
    return new Model(
        request,
        List.of(),
        List.of(),
        true,
        "",
        "",
        "",
        "",
        List.of(),
        "",
        Optional.empty(),
        List.of(),
        Optional.empty());
  }

  private Model model(ViewRequest request, List<Row> calls, String call, Optional<Row> asked) {
    Side side = side(request);
    int hoursBefore = settings.of(BookingRules.Config.class, call).cancelHours();
    Optional<Mover> mover = Mover.of(request, call, hoursBefore);
    BoardReading reading = new BoardReading(request, call);
    List<BoardSession> sessions = reading.sessions();
    List<BoardHour> hours = mover.isPresent() ? reading.hours() : List.of();
    Optional<BoardSession> wanted =
        request
            .parameter("move")
            .or(() -> asked.map(row -> row.ref().id()))
            .flatMap(id -> sessions.stream().filter(one -> one.id().equals(id)).findFirst());
    TreeSet<String> days = new TreeSet<>();
    sessions.forEach(one -> days.add(one.day()));
    hours.forEach(one -> days.add(one.day()));
    List<String> all = List.copyOf(days);
    Optional<String> next =
        Stream.concat(
                sessions.stream()
                    .filter(one -> one.end().isAfter(request.now()))
                    .map(BoardSession::day),
                hours.stream().filter(one -> one.end().isAfter(request.now())).map(BoardHour::day))
            .min(Comparator.naturalOrder());
    Optional<String> day =
        request
            .parameter("from")
            .filter(from -> !from.isEmpty())
            .or(() -> asked.isPresent() ? wanted.map(BoardSession::day) : next);
    int first = first(all, day);
    List<String> shown = all.subList(first, Math.min(all.size(), first + DAYS));
    String from = shown.isEmpty() ? "" : shown.get(0);
    Optional<BoardSession> moving =
        wanted.filter(one -> mover.filter(by -> by.moves(one)).isPresent());
    List<BoardSession> near = sessions.stream().filter(one -> shown.contains(one.day())).toList();
    List<BoardHour> offered = hours.stream().filter(one -> shown.contains(one.day())).toList();
    BoardZones zones = BoardZones.of(near, offered);
    BoardTables tables =
        new BoardTables(
            request,
            side,
            mover,
            TeamTitles.of(
                request, call, near.stream().map(BoardSession::teamName).collect(toSet())),
            zones,
            offered.stream().filter(hour -> !hour.free()).toList(),
            one -> address(request, call, side, from, one.id()),
            moving.map(BoardSession::id).orElse(""));
    return new Model(
        request,
        calls.stream().map(row -> choice(request, row, call, side)).toList(),
        sides(request, call, side, from),
        side == Side.MENTOR,
        address(request, call, side, from, ""),
        zones.words(request),
        first == 0 ? "" : address(request, call, side, all.get(Math.max(0, first - DAYS)), ""),
        first + DAYS >= all.size() ? "" : address(request, call, side, all.get(first + DAYS), ""),
        new NextSteps(request, call).all(),
        wanted
            .filter(one -> moving.isEmpty())
            .map(one -> stays(request, one, hoursBefore))
            .orElse(""),
        mover,
        tables.of(shown, near, offered.stream().filter(hour -> shows(hour, mover)).toList()),
        moving.map(
            one -> {
              boolean anywhere = mover.filter(Mover::anywhere).isPresent();
              Clashes clashes = new Clashes(request, one, sessions, anywhere);
              return new MoveTargets(request, clashes, zones, anywhere).of(one, shown, offered);
            }));
  }

  /** Said to who wants to move a session that stays where it is. */
  private static String stays(ViewRequest request, BoardSession one, int hoursBefore) {
    if (!one.booked()) {
      return request.text("problem.mentoring.session.over");
    }
    return one.start().isAfter(request.now())
        ? request.text("problem.mentoring.session.too-late", hoursBefore)
        : request.text("mentoring.board.begun");
  }

  /** Hours that others have concern nobody but who arranges. */
  private static boolean shows(BoardHour hour, Optional<Mover> mover) {
    return hour.free() || mover.filter(Mover::anywhere).isPresent();
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

  /** Where this day stands or the next after it; the last days when there is none. */
  private static int first(List<String> days, Optional<String> day) {
    for (int i = 0; i < days.size() && day.isPresent(); i++) {
      if (days.get(i).compareTo(day.get()) >= 0) {
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
    return request.address(ID, given.toArray(String[]::new));
  }
}
