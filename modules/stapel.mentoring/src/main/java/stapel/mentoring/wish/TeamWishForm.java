package stapel.mentoring.wish;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import stapel.api.data.Query;
import stapel.api.data.Row;
import stapel.api.view.Page;
import stapel.api.view.ViewRequest;
import stapel.mentoring.board.DayTitle;
import stapel.mentoring.pages.StaticTemplates;
import stapel.mentoring.wish.WishRank.Role;

/** The form of a team's wishes: made for a thumb, a day opens when it is touched. */
public final class TeamWishForm {

  private static final List<String> LEVELS = List.of("no", "0", "5", "10");

  private final ViewRequest request;
  private final WishPage page;

  TeamWishForm(ViewRequest request, WishPage page) {
    this.request = request;
    this.page = page;
  }

  /** How well a start suits. */
  public record Level(String value, String words, boolean chosen) {}

  /** One start. */
  public record Start(String name, String time, List<Level> levels) {}

  /**
   * One day.
   *
   * @param open true when something is said about it
   */
  public record Day(String date, List<Start> starts, boolean open) {}

  /**
   * The page.
   *
   * @param key a form sent twice is executed once
   */
  public record Model(
      ViewRequest request,
      WishPage page,
      String application,
      String team,
      String sessions,
      String dayMost,
      List<Places> lists,
      List<Day> days,
      String key) {

    /** The sentence about a field; empty when there is none. */
    public String problem(String field) {
      return request.problems().getOrDefault(field, "");
    }
  }

  /** The form for this team. */
  Page of(Row team) {
    Model model = model(team);
    return Page.of(
        request.text(page.view()),
        out -> out.write(new StaticTemplates().teamwish(model).render()));
  }

  private Model model(Row team) {
    String id = team.ref().id();
    Optional<Row> stored = Wisher.TEAM.stated(request, id, "sessions", "day", "starts");
    WishLists lists = new WishLists(request, page, Wisher.TEAM, team);
    return new Model(
        request,
        page,
        id,
        WishLists.team(team),
        request.parameter("sessions").or(() -> stored.map(w -> w.text("sessions"))).orElse("2"),
        request.parameter("dayMost").or(() -> stored.map(w -> w.text("day"))).orElse("1"),
        List.of(
            lists.list("mentors", Role.MENTOR, false, 5),
            lists.list("curators", Role.CURATOR, false, 3)),
        days(team.scope(), StartPoints.read(stored.map(w -> w.text("starts")).orElse(""))),
        UUID.randomUUID().toString());
  }

  private List<Day> days(String call, StartPoints points) {
    Map<Instant, String> starts = new TreeMap<>();
    request.reader().stream(
        Query.of("mentoring.hours").in(call).columns("title", "start"),
        row -> {
          Instant start = (Instant) row.cell("start").orElse(Instant.MIN);
          if (start.isAfter(request.now())) {
            starts.putIfAbsent(start, row.text("title"));
          }
        });
    Map<String, List<Start>> days = new TreeMap<>();
    starts.forEach(
        (start, title) -> {
          String[] local = title.split(" ", 2);
          days.computeIfAbsent(local[0], day -> new ArrayList<>())
              .add(start(start, local[local.length - 1], points));
        });
    return days.entrySet().stream()
        .map(
            day ->
                new Day(
                    DayTitle.of(request, day.getKey()),
                    day.getValue(),
                    day.getValue().stream().anyMatch(TeamWishForm::said)))
        .toList();
  }

  private static boolean said(Start start) {
    return start.levels().stream().anyMatch(level -> level.chosen() && !level.value().equals("0"));
  }

  private Start start(Instant start, String time, StartPoints points) {
    String name = "starts." + start;
    String chosen = request.parameter(name).orElseGet(() -> StartPoints.written(points.of(start)));
    List<String> values = new ArrayList<>(LEVELS);
    if (!values.contains(chosen)) {
      values.add(chosen);
    }
    List<Level> levels = values.stream().map(value -> level(value, value.equals(chosen))).toList();
    return new Start(name, time, levels);
  }

  private Level level(String value, boolean chosen) {
    String words = LEVELS.contains(value) ? request.text("mentoring.wish.level." + value) : value;
    return new Level(value, words, chosen);
  }
}
