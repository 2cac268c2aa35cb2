package stapel.evaluation.scoring;

import java.util.ArrayList;
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
import stapel.api.data.Rows;
import stapel.api.view.Page;
import stapel.api.view.View;
import stapel.api.view.ViewRequest;
import stapel.evaluation.pages.StaticTemplates;

/**
 * One application before one expert: first the declaration, then the text on one side and the
 * criteria on the other.
 */
@Component
@Contribution(
    id = "evaluation.sheet",
    permission = "evaluation.score",
    dataset = "experts.assignments",
    place = Contribution.Place.ROW)
public final class SheetView implements View {

  private static final String ID = "evaluation.sheet";

  /**
   * The page.
   *
   * @param step {@code declare}, {@code score}, {@code done} or {@code none}
   * @param correcting true when a submitted sheet is being corrected
   * @param seen version of the stored draft, 0 when there is none
   * @param problem what is wrong with a refused form as a whole, empty when that is well
   * @param wrong the places of a refused form that need attention
   * @param both true when another window stored something else meanwhile
   * @param reason why a sheet is corrected, or the conflict, as far as it is typed
   */
  public record Model(
      ViewRequest request,
      String assignment,
      String subject,
      String number,
      String step,
      boolean correcting,
      ApplicationText text,
      List<Criterion> criteria,
      String remark,
      String besideRemark,
      String seen,
      String problem,
      List<Attention> wrong,
      boolean both,
      boolean posted,
      String reason,
      int done,
      int total,
      String next) {

    /** What is wrong with this field of a refused form, empty when it is well. */
    public String problem(String field) {
      return request.problems().getOrDefault(field, "");
    }

    /** For the page's attribute; null when the field is well. */
    public String invalid(String field) {
      return problem(field).isEmpty() ? null : "true";
    }
  }

  @Override
  public Page show(ViewRequest request) {
    String id = request.parameter("assignment").or(() -> request.parameter("row")).orElse("");
    Rows found = request.reader().read(Query.of(Queue.ASSIGNMENTS).row(id));
    Row assignment = found.rows().stream().findFirst().orElseThrow(SheetView::none);
    if (!assignment
        .cell("person")
        .filter(ref -> ((Ref) ref).id().equals(request.person()))
        .isPresent()) {
      throw none();
    }
    String number = assignment.text("number");
    String step = Queue.step(assignment.text("state"), assignment.text("sheet_state"));
    TypedSheet typed = TypedSheet.of(request, ID);
    boolean correcting =
        step.equals("done") && (typed.posted() || request.parameter("correct").isPresent());
    Optional<Row> sheet = sheet(request, id);
    String seen =
        sheet.filter(row -> row.text("state").equals("draft")).map(SheetView::version).orElse("0");
    boolean both = typed.outdated(seen);
    String stored = sheet.map(row -> row.text("remark")).orElse("");
    String remark = typed.or("remark", stored);
    List<Row> all = own(request);
    List<Criterion> criteria =
        step.equals("declare")
            ? List.of()
            : criteria(request, assignment.scope(), sheet, typed, both);
    Model model =
        new Model(
            request,
            id,
            assignment.ref().toString().substring(Queue.ASSIGNMENTS.length() + 1),
            number,
            step,
            correcting,
            ApplicationText.of(request, assignment),
            criteria,
            remark,
            both && !remark.equals(stored) ? stored : "",
            seen,
            typed.problem(""),
            Attention.of(request, request.text(reason(step)), criteria),
            both,
            typed.posted(),
            typed.or("reason", ""),
            (int) all.stream().filter(row -> step(row).equals("done")).count(),
            (int) all.stream().filter(row -> !step(row).equals("none")).count(),
            next(request, all, id));
    return Page.of(
        request.text("evaluation.sheet.title", number),
        out -> out.write(new StaticTemplates().sheet(model).render()));
  }

  /** The label of the one reason that this step asks for. */
  private static String reason(String step) {
    return step.equals("declare") ? "evaluation.sheet.conflict.reason" : "evaluation.sheet.reason";
  }

  private static List<Row> own(ViewRequest request) {
    return request
        .reader()
        .read(
            Query.of(Queue.ASSIGNMENTS).filter(Filter.eq("person", request.person())).page(0, 1000))
        .rows();
  }

  private static String step(Row row) {
    return Queue.step(row.text("state"), row.text("sheet_state"));
  }

  private static String version(Row row) {
    return row.ref().version().isPresent() ? Long.toString(row.ref().version().getAsLong()) : "";
  }

  /**
   * The first assignment that still needs the expert, other than this one; the queue when there is
   * none.
   */
  private static String next(ViewRequest request, List<Row> all, String id) {
    return all.stream()
        .filter(row -> !row.ref().id().equals(id))
        .filter(row -> step(row).equals("declare") || step(row).equals("score"))
        .findFirst()
        .map(row -> request.address("evaluation.sheet", "assignment", row.ref().id()))
        .orElse(request.address("evaluation.scoring"));
  }

  private static Optional<Row> sheet(ViewRequest request, String assignment) {
    return request
        .reader()
        .read(
            Query.of("evaluation.sheets")
                .columns("state", "revision", "remark", "submitted")
                .filter(Filter.eq("assignment", assignment))
                .filter(Filter.eq("latest", "true")))
        .rows()
        .stream()
        .findFirst();
  }

  private static List<Criterion> criteria(
      ViewRequest request, String scope, Optional<Row> sheet, TypedSheet typed, boolean both) {
    List<Row> marks = new ArrayList<>();
    sheet.ifPresent(
        row ->
            marks.addAll(
                request
                    .reader()
                    .read(
                        Query.of("evaluation.marks")
                            .columns("criterion", "score", "remark")
                            .filter(Filter.eq("sheet", row.ref().id()))
                            .page(0, 1000))
                    .rows()));
    List<Row> anchors =
        request.reader().read(Query.of("evaluation.anchors").in(scope).page(0, 1000)).rows();
    List<Criterion> criteria = new ArrayList<>();
    Query all =
        Query.of("evaluation.criteria")
            .columns(
                "code",
                "title",
                "help_text",
                "lowest",
                "highest",
                "step",
                "skippable",
                "comment_below")
            .in(scope)
            .page(0, 1000);
    for (Row row : request.reader().read(all).rows()) {
      criteria.add(Criterion.of(request, row, criteria.size(), anchors, marks, typed, both));
    }
    return criteria;
  }

  private static Refusal none() {
    return Refusal.of(SheetView.class, Refusal.Kind.NOT_FOUND, Problem.of("assignment.none"));
  }
}
