package stapel.mentoring.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.osgi.service.component.annotations.Component;
import stapel.api.Contribution;
import stapel.api.data.Query;
import stapel.api.data.Row;
import stapel.api.data.Sort;
import stapel.api.view.Page;
import stapel.api.view.View;
import stapel.api.view.ViewRequest;
import stapel.mentoring.pages.StaticTemplates;

/** The sessions of a call day by day: a column for each mentor, or for each team. */
@Component
@Contribution(
    id = "mentoring.timetable",
    permission = "mentoring.read",
    dataset = "intake.calls",
    place = Contribution.Place.ROW,
    perspective = "mentoring",
    order = 5)
public final class TimetableView implements View {

  /** Ten days of a hundred sessions; more are read in the list. */
  private static final int MOST = 1000;

  private static final int CALLS = 200;
  private static final String MENTOR = "mentor";
  private static final String TEAM = "application";

  /** Something to choose. */
  public record Choice(String title, String address, boolean chosen) {}

  /** One session in its cell. */
  public record Cell(String text, String room, String address, String state) {}

  /** One start: the cells of each column. */
  public record Line(String time, List<List<Cell>> cells) {}

  /** One day. */
  public record Day(String date, List<String> columns, List<Line> lines) {}

  /** The page. */
  public record Model(
      ViewRequest request, List<Choice> calls, List<Choice> sides, List<Day> days) {}

  @Override
  public Page show(ViewRequest request) {
    List<Row> calls =
        request.reader().read(Query.of("intake.calls").columns("title").page(0, CALLS)).rows();
    String chosen =
        request
            .parameter("call")
            .or(() -> request.parameter("row"))
            .or(() -> request.parameter("scope"))
            .filter(id -> calls.stream().anyMatch(row -> row.ref().id().equals(id)))
            .orElse(calls.isEmpty() ? "" : calls.get(0).ref().id());
    String side = request.parameter("by").filter(TEAM::equals).orElse(MENTOR);
    List<Choice> choices =
        calls.stream()
            .map(
                row ->
                    new Choice(
                        row.cell("title").map(request::show).orElse(""),
                        address(request, row.ref().id(), side),
                        row.ref().id().equals(chosen)))
            .toList();
    List<Choice> sides =
        List.of(MENTOR, TEAM).stream()
            .map(
                by ->
                    new Choice(
                        request.text("mentoring.timetable.by." + by),
                        address(request, chosen, by),
                        by.equals(side)))
            .toList();
    Model model =
        new Model(
            request, choices, sides, chosen.isEmpty() ? List.of() : days(request, chosen, side));
    return Page.of(
        request.text("mentoring.timetable"),
        out -> out.write(new StaticTemplates().timetable(model).render()));
  }

  private static String address(ViewRequest request, String call, String side) {
    return request.address("mentoring.timetable", "call", call, "by", side);
  }

  private static List<Day> days(ViewRequest request, String call, String side) {
    Query sessions = Query.of("mentoring.sessions").in(call).sort(Sort.up("start")).page(0, MOST);
    Map<String, List<Row>> days = new TreeMap<>();
    for (Row row : request.reader().read(sessions).rows()) {
      String[] local = row.text("title").split(" ", 2);
      if (local.length == 2 && !row.text("state").equals("cancelled")) {
        days.computeIfAbsent(local[0], day -> new ArrayList<>()).add(row);
      }
    }
    return days.entrySet().stream()
        .map(day -> day(request, day.getKey(), day.getValue(), side))
        .toList();
  }

  private static Day day(ViewRequest request, String date, List<Row> rows, String side) {
    List<String> columns =
        List.copyOf(new TreeSet<>(rows.stream().map(row -> name(row, side)).toList()));
    String other = side.equals(MENTOR) ? TEAM : MENTOR;
    Map<String, List<List<Cell>>> lines = new TreeMap<>();
    for (Row row : rows) {
      String time = row.text("title").split(" ", 2)[1];
      List<List<Cell>> line =
          lines.computeIfAbsent(
              time,
              start -> columns.stream().<List<Cell>>map(column -> new ArrayList<>()).toList());
      line.get(columns.indexOf(name(row, side)))
          .add(
              new Cell(
                  name(row, other),
                  row.text("room"),
                  request.address("mentoring.sessions", "id", row.ref().id()),
                  row.text("state")));
    }
    return new Day(
        date,
        columns,
        lines.entrySet().stream().map(line -> new Line(line.getKey(), line.getValue())).toList());
  }

  private static String name(Row row, String column) {
    return row.titles().getOrDefault(column, "");
  }
}
