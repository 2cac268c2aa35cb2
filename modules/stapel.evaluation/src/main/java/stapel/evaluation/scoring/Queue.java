package stapel.evaluation.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Component;
import stapel.api.Contribution;
import stapel.api.Text;
import stapel.api.data.Column;
import stapel.api.data.Filter;
import stapel.api.data.Query;
import stapel.api.data.Row;
import stapel.api.data.Rows;
import stapel.api.view.Page;
import stapel.api.view.View;
import stapel.api.view.ViewRequest;
import stapel.evaluation.pages.StaticTemplates;

/** What an expert has to read: the own assignments, the open ones first. */
@Component
@Contribution(
    id = "evaluation.scoring",
    permission = "evaluation.score",
    perspective = "scoring",
    order = 1)
public final class Queue implements View {

  static final String ASSIGNMENTS = "experts.assignments";

  /**
   * One assignment.
   *
   * @param number of the application
   * @param call its call's title
   * @param href its sheet
   * @param state in words
   * @param moment when the sheet was saved or, where nothing is to be done, the assignment was
   *     decided, in words; may be empty
   * @param step {@code declare}, {@code score}, {@code done} or {@code none}
   */
  public record Item(
      String number, String call, String href, String state, String moment, String step) {}

  /**
   * The page.
   *
   * @param left what was given back or has a conflict: told, so that nothing vanishes without a
   *     word
   */
  public record Model(
      ViewRequest request, List<Item> open, List<Item> done, List<Item> left, String next) {

    /** Titles of the calls there is something of, each once. */
    public List<String> calls() {
      return Stream.of(open, done, left)
          .flatMap(List::stream)
          .map(Item::call)
          .filter(call -> !call.isEmpty())
          .distinct()
          .toList();
    }

    /** How many sheets there are to write in all. */
    public int total() {
      return open.size() + done.size();
    }
  }

  @Override
  public Page show(ViewRequest request) {
    Rows rows =
        request
            .reader()
            .read(
                Query.of(ASSIGNMENTS).filter(Filter.eq("person", request.person())).page(0, 1000));
    List<Item> open = new ArrayList<>();
    List<Item> done = new ArrayList<>();
    List<Item> left = new ArrayList<>();
    for (Row row : rows.rows()) {
      Item item = item(request, rows, row);
      if (item.step().equals("done")) {
        done.add(item);
      } else {
        (item.step().equals("none") ? left : open).add(item);
      }
    }
    String next = open.isEmpty() ? "" : open.get(0).href();
    Model model = new Model(request, open, done, left, next);
    return Page.of(
        request.text("evaluation.scoring"),
        out -> out.write(new StaticTemplates().queue(model).render()));
  }

  private static Item item(ViewRequest request, Rows rows, Row row) {
    String sheet = row.text("sheet_state");
    String step = step(row.text("state"), sheet);
    String state = sheet.isEmpty() || step.equals("none") ? "state" : "sheet_state";
    return new Item(
        row.text("number"),
        row.titles().getOrDefault("call", ""),
        request.address("evaluation.sheet", "assignment", row.ref().id()),
        show(request, rows, row, state),
        show(request, rows, row, step.equals("none") ? "decided" : "sheet_saved"),
        step);
  }

  /** What the expert does next with an assignment. */
  static String step(String state, String sheet) {
    return switch (state) {
      case "assigned" -> "declare";
      case "declared" -> sheet.equals("submitted") ? "done" : "score";
      default -> "none";
    };
  }

  static String show(ViewRequest request, Rows rows, Row row, String key) {
    for (Column column : rows.columns()) {
      if (column.key().equals(key)) {
        return request.show(ASSIGNMENTS, column, row);
      }
    }
    return "";
  }

  /** Words for a template: those of a cell of type words, in the reader's language. */
  static String words(ViewRequest request, Row row, String key) {
    return row.cell(key).map(cell -> ((Text) cell).in(request.language())).orElse("");
  }
}
