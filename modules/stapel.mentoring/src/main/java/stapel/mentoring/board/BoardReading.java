package stapel.mentoring.board;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import stapel.api.Ref;
import stapel.api.data.Column;
import stapel.api.data.Query;
import stapel.api.data.Row;
import stapel.api.view.ViewRequest;

/** Reads what stands on the board, under the reader's grants. */
final class BoardReading {
  private static final Column ZONE = Column.text(Column.ZONE, "zone_id");

  private final ViewRequest request;
  private final String call;

  BoardReading(ViewRequest request, String call) {
    this.request = request;
    this.call = call;
  }

  /** Every session that was not cancelled, by time. */
  List<BoardSession> sessions() {
    List<BoardSession> all = new ArrayList<>();
    request.reader().stream(
        Query.of("mentoring.sessions")
            .in(call)
            .columns(
                "title",
                "start",
                "application",
                "mentor",
                "length",
                "state",
                "room",
                "locked",
                Column.ZONE),
        row -> {
          if (timed(row) && !row.text("state").equals("cancelled")) {
            all.add(session(row));
          }
        });
    return all;
  }

  /** The hours mentors offer, by time. */
  List<BoardHour> hours() {
    List<BoardHour> all = new ArrayList<>();
    request.reader().stream(
        Query.of("mentoring.hours")
            .in(call)
            .columns("title", "start", "mentor", "length", "state", "room", Column.ZONE),
        row -> {
          if (timed(row)) {
            all.add(hour(row));
          }
        });
    return all;
  }

  private static boolean timed(Row row) {
    return row.text("title").contains(" ") && row.cell("start").isPresent();
  }

  private BoardSession session(Row row) {
    Instant start = (Instant) row.cell("start").orElseThrow();
    String[] local = row.text("title").split(" ", 2);
    return new BoardSession(
        row.ref().id(),
        Long.toString(row.ref().version().orElse(1)),
        id(row, "application"),
        row.titles().getOrDefault("application", ""),
        id(row, "mentor"),
        row.titles().getOrDefault("mentor", ""),
        start,
        end(start, row),
        local[0],
        local[1],
        zone("mentoring.sessions", row),
        row.text("room"),
        row.text("state"),
        row.cell("locked").filter(Boolean.TRUE::equals).isPresent());
  }

  private BoardHour hour(Row row) {
    Instant start = (Instant) row.cell("start").orElseThrow();
    String[] local = row.text("title").split(" ", 2);
    return new BoardHour(
        row.ref().id(),
        Long.toString(row.ref().version().orElse(1)),
        id(row, "mentor"),
        row.titles().getOrDefault("mentor", ""),
        start,
        end(start, row),
        local[0],
        local[1],
        zone("mentoring.hours", row),
        row.text("room"),
        row.text("state").equals("free"));
  }

  private String zone(String dataset, Row row) {
    return request.show(dataset, ZONE, row);
  }

  private static Instant end(Instant start, Row row) {
    long minutes = row.cell("length").map(cell -> (Long) cell).orElse(0L);
    return start.plus(Duration.ofMinutes(minutes));
  }

  private static String id(Row row, String column) {
    return row.cell(column).map(cell -> ((Ref) cell).id()).orElse("");
  }
}
