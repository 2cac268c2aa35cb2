package stapel.experts.page;

import java.util.List;
import stapel.api.data.Filter;
import stapel.api.data.Query;
import stapel.api.data.Row;
import stapel.api.view.ViewRequest;

/**
 * Who reads which application today: the first ones, or the one that was looked for.
 *
 * @param total how many readings there are
 * @param all address of the list of all
 * @param csv address of the table to take away
 */
public record Readings(List<Line> lines, String total, String all, String csv) {

  private static final Filter EXPECTED =
      new Filter("state", Filter.Operator.IN, "assigned,declared");

  /** One application. */
  public record Line(String number, String address, List<Reader> readers) {}

  /** One expert who reads it; what is declared stays in every proposal anyhow. */
  public record Reader(
      String code, String address, String subject, boolean declared, boolean locked) {}

  static Readings of(ViewRequest request, String call) {
    String all = request.address("experts.assignments", "scope", call);
    String csv = "/d/experts.assignments.csv?q=state%3Aassigned%2Cdeclared&scope=" + call;
    if (call.isEmpty()) {
      return new Readings(List.of(), "0", all, csv);
    }
    Query expected =
        Query.of("experts.assignments")
            .columns("number", "application", "expert", "state", "locked")
            .in(call)
            .filter(EXPECTED);
    List<Line> lines =
        Found.of(request, expected, EXPECTED).stream().map(rows -> line(request, rows)).toList();
    long total = request.reader().read(expected.page(0, 0)).count();
    return new Readings(lines, Cells.counted(request, total), all, csv);
  }

  private static Line line(ViewRequest request, List<Row> rows) {
    Row first = rows.get(0);
    return new Line(
        first.text("number"),
        request.address("intake.applications", "id", Cells.id(first, "application")),
        rows.stream().map(row -> reader(request, row)).toList());
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
