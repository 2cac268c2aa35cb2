package stapel.intake.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import stapel.api.Contribution;
import stapel.api.Id;
import stapel.api.Problem;
import stapel.api.Refusal;
import stapel.api.data.Column;
import stapel.api.data.Filter;
import stapel.api.data.Query;
import stapel.api.data.Row;
import stapel.api.data.Rows;
import stapel.api.view.Page;
import stapel.api.view.View;
import stapel.api.view.ViewRequest;
import stapel.intake.draft.DraftStore;
import stapel.intake.pages.StaticTemplates;

/** A row that was set aside: all that is wrong with it, and its cells to be corrected. */
@Component(service = View.class)
@Contribution(
    id = "intake.task",
    permission = "intake.import",
    dataset = "intake.tasks",
    place = Contribution.Place.ROW,
    order = 0)
public final class TaskView implements View {

  private static final String TASKS = "intake.tasks";
  private static final String PROBLEMS = "intake.task_problems";

  /** A cell longer than this gets several lines. */
  private static final int LINE = 80;

  /**
   * One cell.
   *
   * @param name in the form
   * @param problems what was wrong when it came
   * @param error what is wrong with what was typed now
   */
  public record Cell(
      String name, String header, String value, boolean tall, List<String> problems, String error) {

    /** Its id in the page. */
    public String id(int index) {
      return "cell" + index;
    }

    /** For the page's attribute; null when nothing is wrong. */
    public String invalid() {
      return problems.isEmpty() && error.isEmpty() ? null : "true";
    }
  }

  /**
   * The page.
   *
   * @param general what belongs to no cell
   */
  public record Model(
      ViewRequest request,
      String subject,
      String row,
      String file,
      String origin,
      String state,
      String stateWords,
      String remark,
      String application,
      String key,
      List<String> general,
      List<Cell> cells) {

    /** True while it waits to be dealt with. */
    public boolean open() {
      return state.equals("open");
    }
  }

  @Override
  public Page show(ViewRequest request) {
    String id =
        request
            .parameter("id")
            .or(() -> request.parameter("row"))
            .or(() -> request.parameter("task"))
            .orElse("");
    Rows found = request.reader().read(Query.of(TASKS).row(id));
    Row task = found.rows().stream().findFirst().orElseThrow(TaskView::missing);
    Rows wrong =
        request
            .reader()
            .read(
                Query.of(PROBLEMS)
                    .columns("header", "problem")
                    .filter(Filter.eq("task", id))
                    .page(0, 200));
    List<Cell> cells = cells(request, task, wrong);
    Model model =
        new Model(
            request,
            task.ref().toString(),
            task.text("row"),
            task.titles().getOrDefault("import", ""),
            task.cell("import").map(ref -> ((stapel.api.Ref) ref).id()).orElse(""),
            task.text("state"),
            words(request, TASKS, found, task, "state"),
            task.text("remark"),
            task.cell("application").map(ref -> ((stapel.api.Ref) ref).id()).orElse(""),
            Id.next(request.now()),
            general(request, found, task, wrong, cells),
            cells);
    return Page.of(
        request.text("intake.task.title", task.text("row")),
        out -> out.write(new StaticTemplates().task(model).render()));
  }

  private static List<Cell> cells(ViewRequest request, Row task, Rows wrong) {
    List<Cell> cells = new ArrayList<>();
    boolean posted = request.parameter("_form").isPresent();
    String content = task.text("content");
    if (content.isEmpty()) {
      return cells;
    }
    DraftStore.texts(content)
        .forEach(
            (header, cell) -> {
              String name = "cells." + header;
              String value = posted ? request.parameter(name).orElse("") : cell;
              List<String> problems =
                  posted
                      ? List.of()
                      : wrong.rows().stream()
                          .filter(row -> row.text("header").equals(header))
                          .map(row -> words(request, PROBLEMS, wrong, row, "problem"))
                          .toList();
              cells.add(
                  new Cell(
                      name,
                      header,
                      value,
                      value.length() > LINE || value.contains("\n"),
                      problems,
                      request.problems().getOrDefault(name, "")));
            });
    return cells;
  }

  /** What is wrong with no cell of its own; an older task knows only the first of its problems. */
  private static List<String> general(
      ViewRequest request, Rows found, Row task, Rows wrong, List<Cell> cells) {
    List<String> general = new ArrayList<>();
    Optional.ofNullable(request.problems().get("")).ifPresent(general::add);
    if (request.parameter("_form").isPresent()) {
      return general;
    }
    if (wrong.rows().isEmpty()) {
      general.add(words(request, TASKS, found, task, "problem"));
    }
    wrong.rows().stream()
        .filter(row -> cells.stream().noneMatch(c -> c.header().equals(row.text("header"))))
        .map(row -> words(request, PROBLEMS, wrong, row, "problem"))
        .forEach(general::add);
    return general;
  }

  private static String words(ViewRequest request, String dataset, Rows rows, Row row, String key) {
    return rows.columns().stream()
        .filter(column -> column.key().equals(key))
        .findFirst()
        .map((Column column) -> request.show(dataset, column, row))
        .orElse("");
  }

  private static Refusal missing() {
    return Refusal.of(TaskView.class, Refusal.Kind.NOT_FOUND, Problem.of("intake.no-task"));
  }
}
