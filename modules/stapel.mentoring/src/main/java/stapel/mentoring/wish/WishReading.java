package stapel.mentoring.wish;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import stapel.api.Ref;
import stapel.api.data.Filter;
import stapel.api.data.Query;
import stapel.api.data.Row;
import stapel.api.view.ViewRequest;

/** What the pages of wishes read, all under their reader's grants. */
final class WishReading {
  private final ViewRequest request;

  WishReading(ViewRequest request) {
    this.request = request;
  }

  List<Places.Option> mentors(String call) {
    List<Places.Option> all = new ArrayList<>();
    request.reader().stream(
        Query.of("mentoring.mentors").in(call).columns("name"),
        row -> all.add(Places.Option.of(row.ref().id(), row.text("name"))));
    return all;
  }

  List<Places.Option> teams(String call) {
    List<Places.Option> all = new ArrayList<>();
    request.reader().stream(
        Query.of("intake.applications").in(call).columns("number", "title"),
        row -> all.add(Places.Option.of(row.ref().id(), team(row))));
    return all.stream().filter(option -> !option.title().isEmpty()).toList();
  }

  /** Number and title, as far as the reader may see them. */
  static String team(Row row) {
    return (row.text("number") + " " + row.text("title")).strip();
  }

  /** Ids of one list by their place; {@code other} names the column of who stands there. */
  List<String> ranked(
      String side, String role, Map<String, String> whose, String other, boolean never) {
    Query query =
        Query.of("mentoring.ranks")
            .columns(other, "place")
            .filter(Filter.eq("side", side))
            .filter(Filter.eq("role", role));
    for (Map.Entry<String, String> one : whose.entrySet()) {
      query = query.filter(Filter.eq(one.getKey(), one.getValue()));
    }
    List<Row> rows = new ArrayList<>();
    request.reader().stream(query, rows::add);
    return rows.stream()
        .filter(row -> place(row) == WishRank.NEVER == never)
        .sorted(Comparator.comparingInt(WishReading::place))
        .map(row -> row.cell(other).map(ref -> ((Ref) ref).id()).orElse(""))
        .toList();
  }

  private static int place(Row row) {
    return Integer.parseInt(row.text("place"));
  }
}
