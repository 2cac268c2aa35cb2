package stapel.evaluation.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stapel.api.Ref;
import stapel.api.data.Column;
import stapel.api.data.Filter;
import stapel.api.data.Query;
import stapel.api.data.Row;
import stapel.api.view.ViewRequest;

/** The rows of a ranking's page, read from its places, applications and what stands beside. */
final class Lines {
  private static final String PLACES = "evaluation.places";
  private static final String APPLICATIONS = "intake.applications";

  private static final List<String> SHOWN =
      List.of(
          "line",
          "rank",
          "application",
          "score",
          "marks",
          "experts",
          "lowest",
          "highest",
          "place",
          "step",
          "by_lot",
          "decision",
          "amount",
          "funding",
          "remaining",
          "worked_ru",
          "worked_en");

  private Lines() {}

  /** With what this reader may see of them: to some a title tells who is behind it. */
  private static Map<String, Row> applications(ViewRequest request, String scope) {
    Query query = Query.of(APPLICATIONS).in(scope);
    String[] seen =
        request.reader().read(query.page(0, 1)).columns().stream()
            .map(Column::key)
            .filter(List.of("number", "title", "region")::contains)
            .toArray(String[]::new);
    Map<String, Row> byId = new HashMap<>();
    request.reader().stream(query.columns(seen), row -> byId.put(row.ref().id(), row));
    return byId;
  }

  static List<Line> of(ViewRequest request, Row ranking, Findings findings) {
    Map<String, Row> applications = applications(request, ranking.scope());
    Query query =
        Query.of(PLACES)
            .columns(SHOWN.toArray(String[]::new))
            .filter(Filter.eq("ranking", ranking.ref().id()));
    List<Column> columns = request.reader().read(query.page(0, 1)).columns();
    List<Row> rows = new ArrayList<>();
    request.reader().stream(query, rows::add);
    Scale scale = Scale.of(rows);
    StepWords steps = StepWords.of(request, ranking.scope(), applications.values());
    Map<String, Beside> beside = Beside.of(request, ranking);
    List<Line> lines = new ArrayList<>(rows.size());
    for (int i = 0; i < rows.size(); i++) {
      String id = rows.get(i).cell("application").map(ref -> ((Ref) ref).id()).orElse("");
      boolean cut = i + 1 < rows.size() && chosen(rows.get(i)) && !chosen(rows.get(i + 1));
      lines.add(
          Line.of(
              request,
              columns,
              rows.get(i),
              applications.get(id),
              scale,
              steps,
              Optional.ofNullable(beside.get(id)),
              findings,
              cut));
    }
    return lines;
  }

  private static boolean chosen(Row row) {
    return row.text("decision").equals("chosen");
  }
}
