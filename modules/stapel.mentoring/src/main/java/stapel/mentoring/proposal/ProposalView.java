package stapel.mentoring.proposal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import stapel.api.Contribution;
import stapel.api.Problem;
import stapel.api.Refusal;
import stapel.api.data.Filter;
import stapel.api.data.Query;
import stapel.api.data.Row;
import stapel.api.view.Page;
import stapel.api.view.View;
import stapel.api.view.ViewRequest;
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

  /** A number and the rows it counts. */
  public record Figure(String kind, String words, String count, String address) {}

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
      String timetable,
      long done,
      long total,
      boolean stopping,
      String fault,
      String worth,
      String ending,
      long leftOut,
      List<Figure> figures,
      ProposedChanges changes,
      AbsentMentors absent,
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
    List<Row> lines = computed ? lines(request, id) : List.of();
    return new Model(
        request,
        id,
        id + "@" + row.ref().version().orElse(1),
        state,
        request.text("mentoring.proposals.state." + state),
        row.titles().getOrDefault("call", ""),
        request.address("intake.calls", "id", row.scope()),
        request.address("mentoring.timetable", "call", row.scope()),
        number(row, "done"),
        number(row, "total"),
        row.cell("stopping").filter(Boolean.TRUE::equals).isPresent(),
        row.text("fault"),
        computed ? worth(request, row) : "",
        computed ? request.text("mentoring.proposal.ending." + row.text("ending")) : "",
        number(row, "left_out"),
        computed ? figures(request, row) : List.of(),
        computed ? ProposedChanges.of(request, row.scope(), lines) : ProposedChanges.NONE,
        computed ? AbsentMentors.of(request, row, lines) : AbsentMentors.NONE,
        papers(row));
  }

  private static List<Row> lines(ViewRequest request, String id) {
    List<Row> lines = new ArrayList<>();
    request.reader().stream(
        Query.of(ProposedChanges.LINES).filter(Filter.eq("proposal", id)), lines::add);
    return lines;
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
    for (String kind : ProposedChanges.KINDS) {
      String address =
          request.address(
              ProposedChanges.LINES, "q", "proposal:" + row.ref().id() + " change:" + kind);
      figures.add(
          new Figure(kind, request.text("mentoring.proposal." + kind), row.text(kind), address));
    }
    String lacking =
        request.address(ProposedChanges.LINES, "q", "proposal:" + row.ref().id() + " change:short");
    figures.add(
        new Figure(
            "short", request.text("mentoring.proposal.short"), row.text("missing"), lacking));
    return figures;
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
