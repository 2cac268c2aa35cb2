package stapel.experts.page;

import java.util.ArrayList;
import java.util.List;
import stapel.api.data.Filter;
import stapel.api.data.Query;
import stapel.api.data.Rows;
import stapel.api.view.ViewRequest;

/** Applications in review that have fewer experts than they should. */
public record Lacking(List<Line> lines, long count, int minimum) {

  private static final int SHOWN = 50;
  private static final String READ = "eligible,in_review,reviewed,short_of_marks,reinstated";

  /** One application. */
  public record Line(String number, String title, String address, int readers, int missing) {}

  static Lacking of(ViewRequest request, String call, int minimum) {
    if (call.isEmpty()) {
      return new Lacking(List.of(), 0, minimum);
    }
    Rows none = rows(request, call, new Filter("readers", Filter.Operator.EMPTY, ""));
    String least = Integer.toString(minimum);
    Rows few = rows(request, call, new Filter("readers", Filter.Operator.LT, least));
    List<Line> lines = new ArrayList<>();
    for (Rows some : List.of(none, few)) {
      some.rows()
          .forEach(
              row -> {
                int readers = Cells.number(row, "readers");
                lines.add(
                    new Line(
                        row.text("number"),
                        row.text("title"),
                        request.address("intake.applications", "id", row.ref().id()),
                        readers,
                        minimum - readers));
              });
    }
    return new Lacking(
        List.copyOf(lines.subList(0, Math.min(SHOWN, lines.size()))),
        none.count() + few.count(),
        minimum);
  }

  private static Rows rows(ViewRequest request, String call, Filter filter) {
    return request
        .reader()
        .read(
            Query.of("intake.applications")
                .columns("number", "title", "readers")
                .in(call)
                .filter(new Filter("state", Filter.Operator.IN, READ))
                .filter(filter)
                .page(0, SHOWN));
  }
}
