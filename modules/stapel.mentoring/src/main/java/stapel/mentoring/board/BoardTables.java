package stapel.mentoring.board;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import stapel.api.view.ViewRequest;
import stapel.mentoring.board.Board.Card;
import stapel.mentoring.board.Board.Cell;
import stapel.mentoring.board.Board.Heading;
import stapel.mentoring.board.Board.Line;
import stapel.mentoring.board.Board.Table;

/** Lays sessions and offered hours out: by mentor and by team a table a day, by day one table. */
final class BoardTables {

  /** What the columns are. */
  enum Side {
    MENTOR,
    TEAM,
    DAY
  }

  private final ViewRequest request;
  private final Side side;
  private final Optional<Mover> mover;
  private final TeamTitles titles;
  private final BoardZones zones;
  private final List<BoardHour> taken;
  private final Function<BoardSession, String> moveAddress;
  private final String moving;

  /**
   * For one reader.
   *
   * @param mover the reader, when one who moves sessions
   * @param taken hours that somebody has
   * @param moving id of the session that is being moved; may be empty
   */
  BoardTables(
      ViewRequest request,
      Side side,
      Optional<Mover> mover,
      TeamTitles titles,
      BoardZones zones,
      List<BoardHour> taken,
      Function<BoardSession, String> moveAddress,
      String moving) {
    this.request = request;
    this.side = side;
    this.mover = mover;
    this.titles = titles;
    this.zones = zones;
    this.taken = taken;
    this.moveAddress = moveAddress;
    this.moving = moving;
  }

  List<Table> of(List<String> days, List<BoardSession> sessions, List<BoardHour> hours) {
    List<Column> columns = columns(days, sessions, hours);
    if (side == Side.DAY) {
      return List.of(table("", "", columns, sessions, hours));
    }
    List<Table> tables = new ArrayList<>();
    for (String day : days) {
      tables.add(
          table(
              DayTitle.of(request, day),
              day,
              columns,
              sessions.stream().filter(one -> one.day().equals(day)).toList(),
              hours.stream().filter(one -> one.day().equals(day)).toList()));
    }
    return tables;
  }

  /** A column: its key and what stands above it. */
  private record Column(String key, String title) {}

  private Table table(
      String title,
      String day,
      List<Column> columns,
      List<BoardSession> sessions,
      List<BoardHour> hours) {
    TreeSet<String> times = new TreeSet<>();
    sessions.forEach(one -> times.add(one.time()));
    if (side != Side.TEAM || mover.filter(Mover::anywhere).isPresent()) {
      hours.forEach(one -> times.add(one.time()));
    }
    List<Line> lines = new ArrayList<>();
    for (String time : times) {
      List<Cell> cells = new ArrayList<>();
      for (Column column : columns) {
        cells.add(cell(time, day, column, sessions, hours));
      }
      lines.add(new Line(time, cells));
    }
    return new Table(title, columns.stream().map(this::heading).toList(), lines);
  }

  private Heading heading(Column column) {
    return new Heading(column.title(), side == Side.TEAM ? titles.of(column.key()) : "");
  }

  private List<Column> columns(
      List<String> days, List<BoardSession> sessions, List<BoardHour> hours) {
    Map<String, String> names = new TreeMap<>();
    switch (side) {
      case DAY -> {
        return days.stream().map(day -> new Column(day, DayTitle.of(request, day))).toList();
      }
      case MENTOR -> {
        sessions.forEach(one -> names.put(one.mentor(), one.mentorName()));
        hours.forEach(one -> names.put(one.mentor(), one.mentorName()));
      }
      case TEAM -> sessions.forEach(one -> names.put(one.team(), one.teamName()));
    }
    return names.entrySet().stream()
        .map(entry -> new Column(entry.getKey(), entry.getValue()))
        .sorted(
            Comparator.comparing((Column column) -> NumberOrder.key(column.title()))
                .thenComparing(Column::key))
        .toList();
  }

  private Cell cell(
      String time, String day, Column column, List<BoardSession> sessions, List<BoardHour> hours) {
    List<BoardSession> here =
        sessions.stream()
            .filter(one -> one.time().equals(time) && is(one, column))
            .sorted(Comparator.comparing(one -> NumberOrder.key(one.teamName())))
            .toList();
    List<BoardHour> offered =
        hours.stream()
            .filter(
                one ->
                    one.time().equals(time)
                        && switch (side) {
                          case MENTOR -> one.mentor().equals(column.key());
                          case DAY -> one.day().equals(column.key());
                          case TEAM -> true;
                        })
            .toList();
    Instant start =
        offered.stream()
            .map(BoardHour::start)
            .findFirst()
            .or(() -> here.stream().map(BoardSession::start).findFirst())
            .orElse(Instant.EPOCH);
    String date = side == Side.DAY ? column.title() : DayTitle.of(request, day);
    String label = side == Side.DAY ? date + " " + time : date + " " + time + ", " + column.title();
    return new Cell(
        side == Side.MENTOR ? column.key() : "",
        side == Side.TEAM ? column.key() : "",
        start.equals(Instant.EPOCH) ? "" : start.toString(),
        label,
        side != Side.TEAM && offered.stream().anyMatch(this::open),
        offered.stream().map(one -> zones.at(one.zone())).findFirst().orElse(""),
        offered.stream().flatMap(one -> booking(one, sessions).stream()).findFirst().orElse(""),
        here.stream().map(this::card).toList());
  }

  /** Free, and for who books not in a room that others have then. */
  private boolean open(BoardHour hour) {
    return hour.free()
        && (mover.filter(Mover::books).isEmpty() || taken.stream().noneMatch(hour::sharesRoom));
  }

  /** Where a team takes this hour; nowhere when it meets somebody else then. */
  private Optional<String> booking(BoardHour hour, List<BoardSession> sessions) {
    return mover
        .filter(Mover::books)
        .filter(by -> side == Side.MENTOR && open(hour) && hour.start().isAfter(request.now()))
        .filter(by -> sessions.stream().noneMatch(one -> one.booked() && one.overlaps(hour)))
        .map(
            by ->
                "/c/mentoring.sign-up?subject=mentoring.hours/" + hour.id() + "@" + hour.version());
  }

  private boolean is(BoardSession session, Column column) {
    return switch (side) {
      case MENTOR -> session.mentor().equals(column.key());
      case TEAM -> session.team().equals(column.key());
      case DAY -> session.day().equals(column.key());
    };
  }

  private Card card(BoardSession one) {
    return new Card(
        one.id(),
        one.version(),
        side == Side.TEAM ? one.mentorName() : one.teamName(),
        side == Side.TEAM ? "" : titles.of(one.team()),
        side == Side.DAY ? one.mentorName() : "",
        one.room(),
        zones.at(one.zone()),
        request.address("mentoring.sessions", "id", one.id()),
        moveAddress.apply(one),
        one.booked() ? "" : request.text("mentoring.sessions.state." + one.state()),
        one.locked(),
        mover.filter(by -> by.moves(one)).isPresent(),
        one.id().equals(moving));
  }
}
