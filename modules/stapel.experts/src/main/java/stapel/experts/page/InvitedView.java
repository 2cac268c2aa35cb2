package stapel.experts.page;

import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Component;
import stapel.api.Contribution;
import stapel.api.data.Filter;
import stapel.api.data.Query;
import stapel.api.data.Row;
import stapel.api.data.Rows;
import stapel.api.view.Page;
import stapel.api.view.View;
import stapel.api.view.ViewRequest;
import stapel.experts.pages.StaticTemplates;

/** The expert's own invitations: accept, or decline with a reason. */
@Component
@Contribution(
    id = "experts.invited",
    permission = "experts.declare",
    perspective = "scoring",
    order = 5)
public final class InvitedView implements View {

  private static final String DECLINING = "declining";

  /**
   * One invitation.
   *
   * @param title the call, and the application's number where it is to one
   * @param words what the operator wrote with it; may be empty
   * @param reason what was typed, or the reason on record
   * @param error what is wrong with the reason; empty when nothing is
   * @param opened true when the form that declines stands open
   * @param first true for the first that waits for an answer
   */
  public record Line(
      String id,
      String subject,
      String title,
      String state,
      String stateWords,
      String invited,
      String words,
      String reason,
      String error,
      boolean opened,
      boolean first) {}

  /** The page. */
  public record Model(ViewRequest request, List<String> problems, List<Line> lines) {}

  @Override
  public Page show(ViewRequest request) {
    Rows rows =
        request
            .reader()
            .read(
                Query.of("experts.invitations")
                    .columns("call", "number", "state", "words", "reason", "invited")
                    .filter(Filter.eq("person", request.person()))
                    .page(0, 200));
    List<Row> waiting = rows.rows().stream().filter(InvitedView::waits).toList();
    List<Row> sorted = new ArrayList<>(waiting);
    rows.rows().stream().filter(row -> !waits(row)).forEach(sorted::add);
    List<Line> lines =
        sorted.stream()
            .map(row -> line(request, rows, row, !waiting.isEmpty() && row == waiting.get(0)))
            .toList();
    Model model =
        new Model(request, request.problems().getOrDefault("", "").lines().toList(), lines);
    return Page.of(
        request.text("experts.invited"),
        out -> out.write(new StaticTemplates().invited(model).render()));
  }

  private static boolean waits(Row row) {
    return row.text("state").equals("invited");
  }

  private static Line line(ViewRequest request, Rows rows, Row row, boolean first) {
    String id = row.ref().id();
    boolean declining = request.parameter(DECLINING).filter(id::equals).isPresent();
    String call = row.titles().getOrDefault("call", request.text("experts.invited.call"));
    String number = row.text("number");
    return new Line(
        id,
        Cells.subject(row),
        number.isEmpty() ? call : request.text("experts.invited.to", call, number),
        row.text("state"),
        Cells.words(request, rows, row, "state"),
        Cells.words(request, rows, row, "invited"),
        row.text("words"),
        declining ? request.parameter("reason").orElse("") : row.text("reason"),
        declining ? request.problems().getOrDefault("reason", "") : "",
        declining,
        first);
  }
}
