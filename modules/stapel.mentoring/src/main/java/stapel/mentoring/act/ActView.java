package stapel.mentoring.act;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import stapel.api.Contribution;
import stapel.api.Problem;
import stapel.api.Ref;
import stapel.api.Refusal;
import stapel.api.data.Column;
import stapel.api.data.ColumnType;
import stapel.api.data.Filter;
import stapel.api.data.Query;
import stapel.api.data.Row;
import stapel.api.data.Sort;
import stapel.api.view.Page;
import stapel.api.view.View;
import stapel.api.view.ViewRequest;
import stapel.mentoring.board.TeamTitles;
import stapel.mentoring.pages.StaticTemplates;

/** An act as it is printed and signed: the sessions, one a line, and their sums. */
@Component(service = View.class)
@Contribution(
    id = "mentoring.act",
    permission = "mentoring.read",
    dataset = "mentoring.acts",
    place = Contribution.Place.ROW,
    order = 10)
public final class ActView implements View {

  private static final String LINES = "mentoring.act-lines";

  /** The page. */
  public record Model(
      ViewRequest request,
      String id,
      String call,
      String mentor,
      String from,
      String to,
      String made,
      String rate,
      String minutes,
      String hours,
      String amount,
      List<Line> lines) {}

  /** One session. */
  public record Line(int number, String start, String team, String minutes, String amount) {}

  @Override
  public Page show(ViewRequest request) {
    Row act =
        request
            .parameter("row")
            .flatMap(id -> request.reader().row("mentoring.acts", id))
            .orElseThrow(
                () ->
                    Refusal.of(
                        ActView.class,
                        Refusal.Kind.NOT_FOUND,
                        Problem.of("mentoring.act.unknown")));
    List<Row> rows = new ArrayList<>();
    request.reader().stream(
        Query.of(LINES)
            .columns("start", "zone", "application", "length", "amount")
            .filter(Filter.eq("act", act.ref().id()))
            .sort(Sort.up("start")),
        rows::add);
    Set<String> numbers = rows.stream().map(row -> title(row, "application")).collect(toSet());
    TeamTitles titles = TeamTitles.of(request, act.scope(), numbers);
    List<Line> lines = new ArrayList<>();
    rows.forEach(row -> lines.add(line(lines.size() + 1, request, titles, row)));
    long minutes = act.cell("length").map(Number.class::cast).map(Number::longValue).orElse(0L);
    Model model =
        new Model(
            request,
            act.ref().id(),
            title(act, "call"),
            title(act, "mentor"),
            cell(request, act, "from"),
            cell(request, act, "to"),
            cell(request, act, "made"),
            cell(request, act, "rate"),
            request.show(minutes),
            request.text("mentoring.act.hours", minutes / 60, minutes % 60),
            cell(request, act, "amount"),
            lines);
    return Page.of(
        request.text("mentoring.act.title", cell(request, act, "number")),
        out -> out.write(new StaticTemplates().act(model).render()));
  }

  private static Line line(int number, ViewRequest request, TeamTitles titles, Row row) {
    return new Line(
        number,
        request.show(LINES, Column.of("start", ColumnType.INSTANT, "starts_at"), row),
        titles.with(title(row, "application"), id(row, "application")),
        cell(request, row, "length"),
        cell(request, row, "amount"));
  }

  private static String cell(ViewRequest request, Row row, String column) {
    return row.cell(column).map(request::show).orElse("");
  }

  private static String id(Row row, String column) {
    return row.cell(column).map(ref -> ((Ref) ref).id()).orElse("");
  }

  private static String title(Row row, String column) {
    return row.titles().getOrDefault(column, "");
  }
}
