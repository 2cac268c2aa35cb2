package stapel.mentoring.wish;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import stapel.api.Ref;
import stapel.api.data.Filter;
import stapel.api.data.Query;
import stapel.api.data.Row;
import stapel.api.view.ViewRequest;

/**
 * The ranked lists of a form of wishes: who can be chosen and who stands where, all under the
 * reader's grants.
 */
final class WishLists {
  private final ViewRequest request;
  private final Wisher wisher;
  private final String whose;
  private final boolean open;
  private final List<Places.Option> options;

  /**
   * Reads who can be chosen.
   *
   * @param whose the team or the mentor who wishes
   */
  WishLists(ViewRequest request, WishPage page, Wisher wisher, Row whose) {
    this.request = request;
    this.wisher = wisher;
    this.whose = whose.ref().id();
    this.open = page.paired().isEmpty();
    this.options =
        switch (wisher) {
          case TEAM -> mentors(whose.scope());
          case MENTOR -> teams(whose.scope());
        };
  }

  /**
   * One of them.
   *
   * @param never true for those who must not be
   * @param least places that are always offered
   */
  Places list(String field, WishRank.Role role, boolean never, int least) {
    return Places.of(request, field, options, ranked(role, never), least, open);
  }

  private List<Places.Option> mentors(String call) {
    List<Places.Option> all = new ArrayList<>();
    request.reader().stream(
        Query.of("mentoring.mentors").in(call).columns("name"),
        row -> all.add(Places.Option.of(row.ref().id(), row.text("name"))));
    return all;
  }

  private List<Places.Option> teams(String call) {
    List<Places.Option> all = new ArrayList<>();
    request.reader().stream(
        Query.of("intake.titles").in(call).columns("number", "title"),
        row -> all.add(Places.Option.of(row.ref().id(), team(row))));
    return all;
  }

  /** Number and title, as far as the reader may see them. */
  static String team(Row row) {
    return (row.text("number") + " " + row.text("title")).strip();
  }

  /** Ids of who stands on a list, by their place. */
  private List<String> ranked(WishRank.Role role, boolean never) {
    List<Row> rows = new ArrayList<>();
    request.reader().stream(
        Query.of("mentoring.ranks")
            .columns(wisher.other(), "place")
            .filter(Filter.eq("side", wisher.side().key()))
            .filter(Filter.eq("role", role.key()))
            .filter(Filter.eq(wisher.column(), whose)),
        rows::add);
    return rows.stream()
        .filter(row -> place(row) == WishRank.NEVER == never)
        .sorted(Comparator.comparingInt(WishLists::place))
        .map(row -> row.cell(wisher.other()).map(ref -> ((Ref) ref).id()).orElse(""))
        .toList();
  }

  private static int place(Row row) {
    return Integer.parseInt(row.text("place"));
  }
}
