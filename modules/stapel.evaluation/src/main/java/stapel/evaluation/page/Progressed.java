package stapel.evaluation.page;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import stapel.api.Ref;
import stapel.api.data.Column;
import stapel.api.data.Filter;
import stapel.api.data.Query;
import stapel.api.data.Row;
import stapel.api.data.Sort;
import stapel.api.view.ViewRequest;

/**
 * What the sheets of a call say: of each expert, and of the applications that have the fewest. A
 * call of ten thousand applications is read once and shown by the page.
 */
final class Progressed {

  private static final String ASSIGNMENTS = "experts.assignments";
  private static final String APPLICATIONS = "intake.applications";
  private static final String DONE = "sheets_done";

  private final ViewRequest request;
  private final String call;

  /**
   * Of one call.
   *
   * @param call its id; empty for none
   */
  Progressed(ViewRequest request, String call) {
    this.request = request;
    this.call = call;
  }

  /** Everybody who was given something. */
  Map<String, Tally> experts() {
    Map<String, Tally> tallies = new LinkedHashMap<>();
    if (call.isEmpty()) {
      return tallies;
    }
    Map<String, String> names = new HashMap<>();
    request.reader().stream(
        Query.of("experts.experts").columns("code", "name").in(call),
        row -> names.put(row.ref().id(), called(row.text("code"), row.text("name"))));
    request.reader().stream(
        assignments("expert"), row -> add(tallies, row, "expert", "experts.experts", names));
    return tallies;
  }

  /** Who came with imported marks is named by the code alone. */
  private static String called(String code, String name) {
    return code.equals(name) ? code : code + " " + name;
  }

  /** The applications that have the fewest sheets, so many at most. */
  Map<String, Tally> applications(int shown) {
    Map<String, Tally> tallies = new LinkedHashMap<>();
    Set<String> ids = call.isEmpty() ? Set.of() : fewest(shown);
    if (!ids.isEmpty()) {
      Filter some = new Filter("application", Filter.Operator.IN, String.join(",", ids));
      request.reader().stream(
          assignments("application").filter(some),
          row -> add(tallies, row, "application", APPLICATIONS, Map.of()));
    }
    return tallies;
  }

  /** How many applications experts are to read. */
  long countedApplications() {
    return call.isEmpty() ? 0 : request.reader().read(given().page(0, 0)).count();
  }

  private Set<String> fewest(int shown) {
    List<Column> seen = request.reader().read(given().page(0, 0)).columns();
    boolean counted = seen.stream().anyMatch(column -> column.key().equals(DONE));
    Set<String> ids = new LinkedHashSet<>();
    if (counted) {
      // An application without any sheet has no number of them, which sorts behind all numbers.
      Query none = given().filter(new Filter(DONE, Filter.Operator.EMPTY, ""));
      ids(none.page(0, shown), ids);
    }
    Query some = counted ? given().sort(Sort.up(DONE), Sort.up("number")) : given();
    if (ids.size() < shown) {
      ids(some.page(0, shown - ids.size()), ids);
    }
    return ids;
  }

  private void ids(Query query, Set<String> ids) {
    request.reader().read(query).rows().forEach(row -> ids.add(row.ref().id()));
  }

  private Query given() {
    return Query.of(APPLICATIONS)
        .in(call)
        .filter(new Filter("readers", Filter.Operator.PRESENT, ""));
  }

  private Query assignments(String whose) {
    return Query.of(ASSIGNMENTS)
        .columns(whose, "state", "sheet_state", "assigned", "decided", "sheet_saved")
        .in(call);
  }

  private void add(
      Map<String, Tally> tallies,
      Row row,
      String column,
      String dataset,
      Map<String, String> names) {
    String id = row.cell(column).map(ref -> ((Ref) ref).id()).orElse("");
    Tally before = tallies.get(id);
    if (before == null) {
      String name = names.getOrDefault(id, row.titles().getOrDefault(column, "?"));
      before = Tally.none(id, name, request.address(dataset, "id", id));
    }
    tallies.put(id, before.with(row));
  }
}
