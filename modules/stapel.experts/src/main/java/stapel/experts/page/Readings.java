package stapel.experts.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import stapel.api.data.Filter;
import stapel.api.data.Query;
import stapel.api.data.Row;
import stapel.api.data.Rows;
import stapel.api.view.ViewRequest;

/**
 * Who reads which application today.
 *
 * @param total how many readings there are
 * @param all address of the list of all
 * @param csv address of the table to take away
 */
public record Readings(List<Line> lines, long total, String all, String csv) {

  private static final int SHOWN = 300;

  /** One application. */
  public record Line(String number, String address, List<Reader> readers) {}

  /** One expert who reads it; what is declared stays in every proposal anyhow. */
  public record Reader(
      String code, String address, String subject, boolean declared, boolean locked) {}

  static Readings of(ViewRequest request, String call) {
    String all = request.address("experts.assignments", "scope", call);
    String csv = "/d/experts.assignments.csv?scope=" + call;
    if (call.isEmpty()) {
      return new Readings(List.of(), 0, all, csv);
    }
    Rows rows =
        request
            .reader()
            .read(
                Query.of("experts.assignments")
                    .columns("number", "application", "expert", "state", "locked")
                    .in(call)
                    .filter(new Filter("state", Filter.Operator.IN, "assigned,declared"))
                    .page(0, SHOWN));
    Map<String, Line> lines = new LinkedHashMap<>();
    for (Row row : rows.rows()) {
      lines
          .computeIfAbsent(
              row.text("number"),
              number ->
                  new Line(
                      number,
                      request.address("intake.applications", "id", Cells.id(row, "application")),
                      new ArrayList<>()))
          .readers()
          .add(reader(request, row));
    }
    return new Readings(List.copyOf(lines.values()), rows.count(), all, csv);
  }

  private static Reader reader(ViewRequest request, Row row) {
    return new Reader(
        row.titles().getOrDefault("expert", "?"),
        request.address("experts.assignments", "id", row.ref().id()),
        Cells.subject(row),
        row.text("state").equals("declared"),
        row.cell("locked").map(Boolean.class::cast).orElse(false));
  }
}
