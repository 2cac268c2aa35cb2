package stapel.experts.page;

import java.util.ArrayList;
import java.util.List;
import stapel.api.data.Filter;
import stapel.api.data.Query;
import stapel.api.data.Row;
import stapel.api.data.Rows;
import stapel.api.view.ViewRequest;

/** Applications in review that have fewer experts than they should. */
public record Lacking(List<Line> lines, long count, String counted, int minimum) {

  private static final int SHOWN = 50;
  private static final String READ = "eligible,in_review,reviewed,short_of_marks,reinstated";

  /** One application. */
  public record Line(String number, String title, String address, int readers, int missing) {}

  static Lacking of(ViewRequest request, String call, int minimum) {
    if (call.isEmpty()) {
      return new Lacking(List.of(), 0, "0", minimum);
    }
    Query readable =
        Query.of("intake.applications")
            .columns("number", "title", "readers")
            .in(call)
            .filter(new Filter("state", Filter.Operator.IN, READ));
    String least = Integer.toString(minimum);
    List<Filter> lacking =
        List.of(
            new Filter("readers", Filter.Operator.EMPTY, ""),
            new Filter("readers", Filter.Operator.LT, least));
    Filter served = new Filter("readers", Filter.Operator.GE, least);
    long all = count(request, readable);
    // Those that are served are one reading of all readers; those that are not are two.
    long missing =
        all < Rows.COUNTED
            ? all - count(request, readable.filter(served))
            : lacking.stream().mapToLong(few -> count(request, readable.filter(few))).sum();
    List<Line> lines = new ArrayList<>();
    for (Filter few : lacking) {
      int room = (int) Math.min(SHOWN, missing) - lines.size();
      if (room > 0) {
        request
            .reader()
            .read(readable.filter(few).page(0, room))
            .rows()
            .forEach(row -> lines.add(line(request, row, minimum)));
      }
    }
    return new Lacking(List.copyOf(lines), missing, Cells.counted(request, missing), minimum);
  }

  private static long count(ViewRequest request, Query query) {
    return request.reader().read(query.page(0, 0)).count();
  }

  private static Line line(ViewRequest request, Row row, int minimum) {
    int readers = Cells.number(row, "readers");
    return new Line(
        row.text("number"),
        row.text("title"),
        request.address("intake.applications", "id", row.ref().id()),
        readers,
        minimum - readers);
  }
}
