package stapel.mentoring.pairing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Component;
import stapel.api.Contribution;
import stapel.api.Problem;
import stapel.api.Ref;
import stapel.api.Refusal;
import stapel.api.Text;
import stapel.api.data.Filter;
import stapel.api.data.Query;
import stapel.api.data.Row;
import stapel.api.view.Page;
import stapel.api.view.View;
import stapel.api.view.ViewRequest;
import stapel.mentoring.board.NumberOrder;
import stapel.mentoring.board.TeamTitles;
import stapel.mentoring.pages.StaticTemplates;

/** A pairing team by team, and for each why it is not the first wish. */
@Component
@Contribution(
    id = "mentoring.pairing",
    permission = "mentoring.arrange",
    dataset = "mentoring.pairings",
    place = Contribution.Place.ROW,
    order = 0)
public final class PairingView implements View {

  /** Who a team got in one role. */
  public record Got(String name, String rank, List<String> why) {}

  /** One team. */
  public record Line(String team, String address, Got mentor, Got curator) {}

  /** A number under its words. */
  public record Figure(String count, String words) {}

  /** The page. */
  public record Model(
      ViewRequest request,
      String id,
      String ref,
      String state,
      String stateWords,
      String call,
      String callAddress,
      List<Figure> figures,
      List<Line> lines) {

    /** The same page again. */
    public String here() {
      return request.address("mentoring.pairing", "id", id);
    }
  }

  @Override
  public Page show(ViewRequest request) {
    String id = request.parameter("id").or(() -> request.parameter("row")).orElse("");
    Row row =
        (id.isEmpty() ? Optional.<Row>empty() : request.reader().row("mentoring.pairings", id))
            .orElseThrow(
                () ->
                    Refusal.of(
                        PairingView.class,
                        Refusal.Kind.NOT_FOUND,
                        Problem.of("mentoring.pairing.unknown")));
    Model model = model(request, row);
    return Page.of(
        request.text("mentoring.pairing.title", row.text("run")),
        out -> out.write(new StaticTemplates().pairing(model).render()));
  }

  private static Model model(ViewRequest request, Row row) {
    String id = row.ref().id();
    List<Row> pairs = new ArrayList<>();
    request.reader().stream(
        Query.of("mentoring.pairs")
            .columns(
                "application",
                "mentor",
                "mentor_rank",
                "mentor_why",
                "curator",
                "curator_rank",
                "curator_why")
            .filter(Filter.eq("pairing", id)),
        pairs::add);
    Set<String> numbers =
        pairs.stream()
            .map(pair -> pair.titles().getOrDefault("application", ""))
            .collect(Collectors.toSet());
    TeamTitles titles = TeamTitles.of(request, row.scope(), numbers);
    List<Line> lines =
        pairs.stream()
            .sorted(
                Comparator.comparing(
                    pair -> NumberOrder.key(pair.titles().getOrDefault("application", ""))))
            .map(pair -> line(request, pair, titles))
            .toList();
    List<Figure> figures = new ArrayList<>();
    for (String column :
        List.of("teams", "with_mentor", "first_mentor", "with_curator", "first_curator")) {
      figures.add(new Figure(row.text(column), request.text("mentoring.pairing." + column)));
    }
    return new Model(
        request,
        id,
        id + "@" + row.ref().version().orElse(1),
        row.text("state"),
        request.text("mentoring.pairings.state." + row.text("state")),
        row.titles().getOrDefault("call", ""),
        request.address("intake.calls", "id", row.scope()),
        figures,
        lines);
  }

  private static Line line(ViewRequest request, Row pair, TeamTitles titles) {
    return new Line(
        titles.with(pair.titles().getOrDefault("application", ""), id(pair, "application")),
        request.address("intake.applications", "id", id(pair, "application")),
        got(request, pair, "mentor"),
        got(request, pair, "curator"));
  }

  private static Got got(ViewRequest request, Row pair, String role) {
    return new Got(
        pair.titles().getOrDefault(role, ""),
        wish(request, !id(pair, role).isEmpty(), pair.text(role + "_rank")),
        pair.cell(role + "_why").map(why -> ((Text) why).in(request.language())).stream()
            .flatMap(String::lines)
            .toList());
  }

  /** Which wish of the team it was. */
  private static String wish(ViewRequest request, boolean somebody, String rank) {
    if (!somebody) {
      return request.text("mentoring.pairing.none");
    }
    return rank.isEmpty()
        ? request.text("mentoring.pairing.unlisted")
        : request.text("mentoring.pairing.wish", Integer.parseInt(rank));
  }

  private static String id(Row row, String column) {
    return row.cell(column).map(cell -> ((Ref) cell).id()).orElse("");
  }
}
