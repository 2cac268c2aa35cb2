package stapel.experts.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import stapel.api.data.Filter;
import stapel.api.data.Query;
import stapel.api.data.Row;
import stapel.api.data.Sort;
import stapel.api.view.ViewRequest;
import stapel.experts.expert.ReadingSettings;

/**
 * How much experts read today and by the proposal, against the least and the most: those with the
 * most readings, or with the fewest.
 *
 * @param total how many experts there are
 * @param proposed true when a proposal stands beside today
 * @param lightest true when those with the fewest readings stand first
 * @param turned address of the same page with the others first
 * @param all address of the list of all in this order
 */
public record Loads(
    List<Line> lines, long total, boolean proposed, boolean lightest, String turned, String all) {

  private static final int SHOWN = 40;
  private static final int WIDTH = 160;

  /**
   * One expert.
   *
   * @param elsewhere readings in other calls that the reader of the page may see
   * @param invitation what became of the invitation to the call; empty where there is none
   * @param words the drawing in words
   */
  public record Line(
      String code,
      String name,
      String address,
      int today,
      String proposed,
      String most,
      int elsewhere,
      String invitation,
      boolean over,
      Bar bar,
      String words) {}

  /** Places on the drawing; those of what is not there are empty. */
  public record Bar(
      int today, Optional<Integer> proposed, Optional<Integer> least, Optional<Integer> most) {}

  static Loads of(
      ViewRequest request,
      String call,
      ReadingSettings.Config rules,
      Optional<ProposalBeside> proposal) {
    Optional<ProposalBeside> computed = proposal.filter(one -> one.state().equals("computed"));
    boolean lightest = request.parameter("loads").filter("fewest"::equals).isPresent();
    String counted = computed.isPresent() ? "planned" : "load";
    String turned =
        request.address("experts.assigning", "call", call, "loads", lightest ? "most" : "fewest");
    String sort = (lightest ? "" : "-") + counted + ",code";
    String all =
        request.address(
            "experts.experts",
            "scope",
            call,
            "sort",
            sort,
            "cols",
            "code,name," + counted + ",maxLoad");
    if (call.isEmpty()) {
      return new Loads(List.of(), 0, false, lightest, turned, all);
    }
    Query query =
        Query.of("experts.experts")
            .columns("code", "name", "maxLoad", "load", "planned", "person")
            .in(call)
            .sort(new Sort(counted, !lightest), Sort.up("code"));
    List<Row> rows = rows(request, query, counted, lightest);
    Map<String, Integer> elsewhere = elsewhere(request, call, rows);
    Map<String, String> invitations = invitations(request, call, rows);
    Limits limits = new Limits(rules.maxLoad(), computed.map(ProposalBeside::maxLoad).orElse(0));
    int least = computed.map(ProposalBeside::minLoad).orElse(0);
    int longest = 1;
    for (Row row : rows) {
      int most = limits.most(row);
      int planned = Cells.number(row, "planned");
      longest = Math.max(longest, Math.max(most, Math.max(planned, Cells.number(row, "load"))));
    }
    Scale scale = new Scale(longest, limits, least);
    List<Line> lines = new ArrayList<>();
    for (Row row : rows) {
      lines.add(line(request, row, computed.isPresent(), scale, elsewhere, invitations));
    }
    long total = request.reader().read(Query.of("experts.experts").in(call).page(0, 0)).count();
    return new Loads(lines, total, computed.isPresent(), lightest, turned, all);
  }

  /** Who was never given anything has no load, which every order puts at its end. */
  private static List<Row> rows(
      ViewRequest request, Query query, String counted, boolean lightest) {
    List<Row> rows = new ArrayList<>();
    if (lightest) {
      Query idle = query.filter(new Filter(counted, Filter.Operator.EMPTY, ""));
      rows.addAll(request.reader().read(idle.page(0, SHOWN)).rows());
      query = query.filter(new Filter(counted, Filter.Operator.PRESENT, ""));
    }
    rows.addAll(request.reader().read(query.page(0, SHOWN - rows.size())).rows());
    return rows;
  }

  private static Line line(
      ViewRequest request,
      Row row,
      boolean planned,
      Scale scale,
      Map<String, Integer> elsewhere,
      Map<String, String> invitations) {
    int today = Cells.number(row, "load");
    Optional<Integer> proposed =
        planned ? Optional.of(Cells.number(row, "planned")) : Optional.empty();
    int most = scale.limits().most(row);
    int now = proposed.orElse(today);
    Optional<Integer> limit = Optional.of(most).filter(load -> load > 0);
    String words =
        request.text(
            proposed.isPresent() ? "experts.assigning.bar-proposed" : "experts.assigning.bar",
            row.text("code"),
            today,
            now,
            limit.map(Object::toString).orElse("—"));
    return new Line(
        row.text("code"),
        row.text("name"),
        request.address("experts.experts", "id", row.ref().id()),
        today,
        proposed.map(Object::toString).orElse(""),
        limit.map(Object::toString).orElse("—"),
        elsewhere.getOrDefault(Cells.id(row, "person"), 0),
        invitations.getOrDefault(row.ref().id(), ""),
        most > 0 && now > most,
        new Bar(
            scale.at(today),
            proposed.map(scale::at),
            Optional.of(scale.least()).filter(load -> load > 0).map(scale::at),
            limit.map(scale::at)),
        words);
  }

  /** What the same persons read in other calls. */
  private static Map<String, Integer> elsewhere(ViewRequest request, String call, List<Row> rows) {
    Map<String, Integer> readings = new HashMap<>();
    List<String> persons =
        rows.stream().map(row -> Cells.id(row, "person")).filter(id -> !id.isEmpty()).toList();
    if (!persons.isEmpty()) {
      request.reader().stream(
          Query.of("experts.assignments")
              .columns("person")
              .filter(new Filter("person", Filter.Operator.IN, String.join(",", persons)))
              .filter(new Filter("call", Filter.Operator.NE, call))
              .filter(new Filter("state", Filter.Operator.IN, "assigned,declared")),
          row -> readings.merge(Cells.id(row, "person"), 1, Integer::sum));
    }
    return readings;
  }

  /** What became of the invitations of these experts to the call as a whole, in words. */
  private static Map<String, String> invitations(
      ViewRequest request, String call, List<Row> experts) {
    Map<String, String> words = new HashMap<>();
    if (experts.isEmpty()) {
      return words;
    }
    String ids = experts.stream().map(row -> row.ref().id()).collect(Collectors.joining(","));
    var rows =
        request
            .reader()
            .read(
                Query.of("experts.invitations")
                    .columns("expert", "state")
                    .in(call)
                    .filter(new Filter("number", Filter.Operator.EMPTY, ""))
                    .filter(new Filter("expert", Filter.Operator.IN, ids))
                    .page(0, SHOWN));
    rows.rows()
        .forEach(
            row -> words.put(Cells.id(row, "expert"), Cells.words(request, rows, row, "state")));
    return words;
  }

  /**
   * Most readings of an expert.
   *
   * @param setting of who has no limit of their own; 0 for any number
   * @param asked of anybody by the proposal; 0 for any number
   */
  private record Limits(int setting, int asked) {

    int most(Row expert) {
      int own = Cells.some(expert, "maxLoad").orElse(setting);
      return asked > 0 && (own == 0 || asked < own) ? asked : own;
    }
  }

  /** How long a bar is. */
  private record Scale(int longest, Limits limits, int least) {

    int at(int load) {
      return Math.min(WIDTH, load * WIDTH / longest);
    }
  }
}
