package stapel.sample.visits;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.osgi.service.component.annotations.Component;
import stapel.api.Contribution;
import stapel.api.data.Filter;
import stapel.api.data.Query;
import stapel.api.data.Row;
import stapel.api.data.Sort;
import stapel.api.view.Page;
import stapel.api.view.View;
import stapel.api.view.ViewRequest;
import stapel.sample.visits.pages.StaticTemplates;

/** The visits of this month and later, by month, and how many still wait for a date. */
@Component
@Contribution(
    id = "sample.calendar",
    permission = "sample.read",
    perspective = "visits",
    order = 900)
public final class VisitCalendar implements View {

  private static final Query VISITS = Query.of("sample.visits");
  private static final int MOST = 200;

  /** One visit in words. */
  public record Line(
      String application, String address, String date, String people, String remark) {}

  /** A month's visits, by date. */
  public record Month(String title, List<Line> lines) {}

  /** The page. */
  public record Model(ViewRequest request, long due, List<Month> months) {}

  @Override
  public Page show(ViewRequest request) {
    Model model = new Model(request, due(request), months(request));
    return Page.of(
        request.text("sample.calendar"),
        out -> out.write(new StaticTemplates().calendar(model).render()));
  }

  private static long due(ViewRequest request) {
    Filter undated = new Filter("date", Filter.Operator.EMPTY, "");
    return request.reader().read(VISITS.filter(undated).page(0, 0)).count();
  }

  private static List<Month> months(ViewRequest request) {
    LocalDate first = LocalDate.ofInstant(request.now(), ZoneOffset.UTC).withDayOfMonth(1);
    Query coming =
        VISITS
            .filter(new Filter("date", Filter.Operator.GE, first.toString()))
            .sort(Sort.up("date"))
            .page(0, MOST);
    Map<YearMonth, List<Line>> months = new TreeMap<>();
    for (Row row : request.reader().read(coming).rows()) {
      row.cell("date")
          .ifPresent(
              date ->
                  months
                      .computeIfAbsent(YearMonth.from((LocalDate) date), m -> new ArrayList<>())
                      .add(line(request, row)));
    }
    DateTimeFormatter words = DateTimeFormatter.ofPattern("LLLL yyyy", request.language());
    return months.entrySet().stream()
        .map(month -> new Month(words.format(month.getKey()), month.getValue()))
        .toList();
  }

  private static Line line(ViewRequest request, Row row) {
    return new Line(
        row.titles().getOrDefault("application", ""),
        request.address("sample.visits", "id", row.ref().id()),
        row.cell("date").map(request::show).orElse(""),
        row.text("people"),
        row.text("remark"));
  }
}
