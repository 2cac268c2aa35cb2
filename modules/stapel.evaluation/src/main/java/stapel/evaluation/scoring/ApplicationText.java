package stapel.evaluation.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import stapel.api.Ref;
import stapel.api.data.Column;
import stapel.api.data.ColumnType;
import stapel.api.data.Query;
import stapel.api.data.Row;
import stapel.api.data.Rows;
import stapel.api.view.ViewRequest;

/**
 * What an expert may read of an application: exactly the cells the dataset door gives, nothing is
 * chosen here but what does not help to judge.
 *
 * @param facts short values with their labels
 * @param texts long values with their labels
 * @param files name and address of each file
 */
public record ApplicationText(List<Item> facts, List<Item> texts, List<Item> files) {

  private static final String APPLICATIONS = "intake.applications";
  private static final Set<String> LEFT_OUT =
      Set.of(
          "number",
          "call",
          "currency",
          "zone",
          "state",
          "sheets_done",
          "mark_mean",
          "mark_lowest",
          "mark_highest",
          "rank",
          "score",
          "place");

  /** A label and a value; for a file the value is its address. */
  public record Item(String label, String value) {}

  static ApplicationText of(ViewRequest request, Row assignment) {
    List<Item> facts = new ArrayList<>();
    List<Item> texts = new ArrayList<>();
    List<Item> files = new ArrayList<>();
    String id = assignment.cell("application").map(ref -> ((Ref) ref).id()).orElse("");
    Rows rows = request.reader().read(Query.of(APPLICATIONS).in(assignment.scope()).row(id));
    for (Row row : rows.rows()) {
      for (Column column : rows.columns()) {
        if (row.cell(column.key()).isPresent() && !LEFT_OUT.contains(column.key())) {
          String label = request.label(APPLICATIONS, column);
          if (column.type() == ColumnType.FILE) {
            String name = ((Row.FileCell) row.cell(column.key()).orElseThrow()).name();
            files.add(
                new Item(
                    label + ": " + name,
                    "/d/" + APPLICATIONS + "/" + id + "/file/" + column.key()));
          } else if (column.type() == ColumnType.LONG_TEXT) {
            texts.add(new Item(label, row.text(column.key())));
          } else {
            facts.add(new Item(label, request.show(APPLICATIONS, column, row)));
          }
        }
      }
    }
    return new ApplicationText(List.copyOf(facts), List.copyOf(texts), List.copyOf(files));
  }
}
