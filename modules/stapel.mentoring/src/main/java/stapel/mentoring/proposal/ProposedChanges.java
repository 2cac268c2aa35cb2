package stapel.mentoring.proposal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import stapel.api.Ref;
import stapel.api.data.Row;
import stapel.api.view.ViewRequest;
import stapel.mentoring.board.DayTitle;
import stapel.mentoring.board.NumberOrder;
import stapel.mentoring.board.TeamTitles;

/**
 * What a proposed plan changes, session by session.
 *
 * @param groups the sessions by kind of change; none for a kind without any
 * @param lacks teams that get fewer sessions than they should
 */
public record ProposedChanges(List<Group> groups, List<Lack> lacks) {
  static final String LINES = "mentoring.proposal-lines";
  static final List<String> KINDS = List.of("added", "moved", "dropped", "kept");
  static final ProposedChanges NONE = new ProposedChanges(List.of(), List.of());

  /** One session; the earlier time and mentor are empty where there were none. */
  public record Line(
      String team,
      String teamAddress,
      String mentor,
      String start,
      String beforeMentor,
      String beforeStart) {

    /** True when another mentor takes it. */
    public boolean otherMentor() {
      return !beforeMentor.isEmpty() && !mentor.isEmpty() && !beforeMentor.equals(mentor);
    }
  }

  /** The sessions of one kind of change. */
  public record Group(String kind, String title, List<Line> lines) {}

  /** A team that lacks sessions. */
  public record Lack(String team, String address, String missing, String reason) {}

  static ProposedChanges of(ViewRequest request, String call, List<Row> lines) {
    TeamTitles titles =
        TeamTitles.of(
            request, call, lines.stream().map(ProposedChanges::number).collect(Collectors.toSet()));
    return new ProposedChanges(groups(request, titles, lines), lacks(request, titles, lines));
  }

  private static List<Group> groups(ViewRequest request, TeamTitles titles, List<Row> rows) {
    List<Group> groups = new ArrayList<>();
    for (String kind : KINDS) {
      List<Line> lines =
          rows.stream()
              .filter(row -> row.text("change").equals(kind))
              .sorted(
                  Comparator.comparing((Row row) -> row.text("start"))
                      .thenComparing(row -> row.text("before"))
                      .thenComparing(ProposedChanges::order))
              .map(row -> line(request, titles, row))
              .toList();
      if (!lines.isEmpty()) {
        groups.add(new Group(kind, request.text("mentoring.proposal.group." + kind), lines));
      }
    }
    return groups;
  }

  private static Line line(ViewRequest request, TeamTitles titles, Row row) {
    return new Line(
        titles.with(number(row), id(row)),
        team(request, row),
        row.titles().getOrDefault("mentor", ""),
        when(request, row.text("start")),
        row.titles().getOrDefault("before_mentor", ""),
        when(request, row.text("before")));
  }

  private static String when(ViewRequest request, String local) {
    return local.length() < 16
        ? local
        : DayTitle.of(request, local.substring(0, 10)) + " " + local.substring(11);
  }

  private static String order(Row row) {
    return NumberOrder.key(number(row));
  }

  private static String number(Row row) {
    return row.titles().getOrDefault("application", "");
  }

  private static String id(Row row) {
    return row.cell("application").map(ref -> ((Ref) ref).id()).orElse("");
  }

  private static String team(ViewRequest request, Row row) {
    String id = id(row);
    return id.isEmpty() ? "" : request.address("intake.applications", "id", id);
  }

  private static List<Lack> lacks(ViewRequest request, TeamTitles titles, List<Row> rows) {
    return rows.stream()
        .filter(row -> row.text("change").equals("short"))
        .sorted(Comparator.comparing(ProposedChanges::order))
        .map(
            row ->
                new Lack(
                    titles.with(number(row), id(row)),
                    team(request, row),
                    row.text("missing"),
                    request.text("mentoring.proposal.reason." + row.text("reason"))))
        .toList();
  }
}
