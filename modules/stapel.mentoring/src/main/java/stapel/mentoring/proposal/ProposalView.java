package stapel.mentoring.proposal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import stapel.api.Contribution;
import stapel.api.Problem;
import stapel.api.Ref;
import stapel.api.Refusal;
import stapel.api.data.Filter;
import stapel.api.data.Query;
import stapel.api.data.Row;
import stapel.api.view.Page;
import stapel.api.view.View;
import stapel.api.view.ViewRequest;
import stapel.mentoring.board.DayTitle;
import stapel.mentoring.board.NumberOrder;
import stapel.mentoring.pages.StaticTemplates;

/** A proposed plan beside today's sessions: how far it is, what it changes, how good it is. */
@Component
@Contribution(
    id = "mentoring.proposal",
    permission = "mentoring.arrange",
    dataset = "mentoring.proposals",
    place = Contribution.Place.ROW,
    order = 0)
public final class ProposalView implements View {

  private static final String LINES = "mentoring.proposal-lines";
  private static final List<String> KINDS = List.of("added", "moved", "dropped", "kept");

  /** A number and the rows it counts. */
  public record Figure(String kind, String words, String count, String address) {}

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

  /** A file to take along. */
  public record Paper(String name, String address) {}

  /** The page. */
  public record Model(
      ViewRequest request,
      String id,
      String ref,
      String state,
      String stateWords,
      String call,
      String callAddress,
      long done,
      long total,
      boolean stopping,
      String fault,
      String worth,
      String ending,
      long leftOut,
      List<Figure> figures,
      List<Group> groups,
      List<Lack> lacks,
      List<Paper> papers) {

    /** True while somebody computes or is going to. */
    public boolean going() {
      return state.equals("waiting") || state.equals("running");
    }

    /** The same page again. */
    public String here() {
      return request.address("mentoring.proposal", "id", id);
    }

    /** Done in percent. */
    public long percent() {
      return total == 0 ? 0 : 100 * done / total;
    }
  }

  @Override
  public Page show(ViewRequest request) {
    String id = request.parameter("id").or(() -> request.parameter("row")).orElse("");
    Row row =
        (id.isEmpty() ? Optional.<Row>empty() : request.reader().row("mentoring.proposals", id))
            .orElseThrow(
                () ->
                    Refusal.of(
                        ProposalView.class,
                        Refusal.Kind.NOT_FOUND,
                        Problem.of("mentoring.proposal.unknown")));
    Model model = model(request, row);
    return Page.of(
        request.text("mentoring.proposal.title", row.text("run")),
        out -> out.write(new StaticTemplates().proposal(model).render()));
  }

  private static Model model(ViewRequest request, Row row) {
    String id = row.ref().id();
    String state = row.text("state");
    boolean computed = state.equals("ready") || state.equals("applied");
    List<Row> lines = new ArrayList<>();
    if (computed) {
      request.reader().stream(Query.of(LINES).filter(Filter.eq("proposal", id)), lines::add);
    }
    return new Model(
        request,
        id,
        id + "@" + row.ref().version().orElse(1),
        state,
        request.text("mentoring.proposals.state." + state),
        row.titles().getOrDefault("call", ""),
        request.address("intake.calls", "id", row.scope()),
        number(row, "done"),
        number(row, "total"),
        row.cell("stopping").filter(Boolean.TRUE::equals).isPresent(),
        row.text("fault"),
        computed ? worth(request, row) : "",
        computed ? request.text("mentoring.proposal.ending." + row.text("ending")) : "",
        number(row, "left_out"),
        computed ? figures(request, row) : List.of(),
        groups(request, lines),
        lacks(request, lines),
        papers(row));
  }

  private static long number(Row row, String column) {
    return row.cell(column).map(cell -> (Long) cell).orElse(0L);
  }

  /** What the plan is worth, and what is proved about every other plan. */
  private static String worth(ViewRequest request, Row row) {
    BigDecimal gap = (BigDecimal) row.cell("gap").orElse(BigDecimal.ZERO);
    String objective = points(request, row, "objective");
    return gap.signum() == 0
        ? request.text("mentoring.proposal.best", objective)
        : request.text(
            "mentoring.proposal.worth",
            objective,
            points(request, row, "bound"),
            request.show(gap.setScale(2, RoundingMode.UP).stripTrailingZeros()));
  }

  private static String points(ViewRequest request, Row row, String column) {
    BigDecimal value = (BigDecimal) row.cell(column).orElse(BigDecimal.ZERO);
    BigDecimal plain = value.stripTrailingZeros();
    return request.show(plain.scale() < 0 ? plain.setScale(0) : plain);
  }

  private static List<Figure> figures(ViewRequest request, Row row) {
    List<Figure> figures = new ArrayList<>();
    for (String kind : KINDS) {
      String address =
          request.address(LINES, "q", "proposal:" + row.ref().id() + " change:" + kind);
      figures.add(
          new Figure(kind, request.text("mentoring.proposal." + kind), row.text(kind), address));
    }
    String lacking = request.address(LINES, "q", "proposal:" + row.ref().id() + " change:short");
    figures.add(
        new Figure(
            "short", request.text("mentoring.proposal.short"), row.text("missing"), lacking));
    return figures;
  }

  private static List<Group> groups(ViewRequest request, List<Row> rows) {
    List<Group> groups = new ArrayList<>();
    for (String kind : KINDS) {
      List<Line> lines =
          rows.stream()
              .filter(row -> row.text("change").equals(kind))
              .sorted(
                  Comparator.comparing((Row row) -> row.text("start"))
                      .thenComparing(row -> row.text("before"))
                      .thenComparing(ProposalView::order))
              .map(row -> line(request, row))
              .toList();
      if (!lines.isEmpty()) {
        groups.add(new Group(kind, request.text("mentoring.proposal.group." + kind), lines));
      }
    }
    return groups;
  }

  private static Line line(ViewRequest request, Row row) {
    return new Line(
        row.titles().getOrDefault("application", ""),
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
    return NumberOrder.key(row.titles().getOrDefault("application", ""));
  }

  private static String team(ViewRequest request, Row row) {
    return row.cell("application")
        .map(ref -> ((Ref) ref).id())
        .map(id -> request.address("intake.applications", "id", id))
        .orElse("");
  }

  private static List<Lack> lacks(ViewRequest request, List<Row> rows) {
    return rows.stream()
        .filter(row -> row.text("change").equals("short"))
        .sorted(Comparator.comparing(ProposalView::order))
        .map(
            row ->
                new Lack(
                    row.titles().getOrDefault("application", ""),
                    team(request, row),
                    row.text("missing"),
                    request.text("mentoring.proposal.reason." + row.text("reason"))))
        .toList();
  }

  private static List<Paper> papers(Row row) {
    List<Paper> papers = new ArrayList<>();
    for (String file : List.of("problem", "earlier", "outcome")) {
      row.cell(file)
          .map(cell -> ((Row.FileCell) cell).name())
          .ifPresent(
              name ->
                  papers.add(
                      new Paper(
                          name, "/d/mentoring.proposals/" + row.ref().id() + "/file/" + file)));
    }
    return papers;
  }
}
