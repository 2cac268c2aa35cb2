package stapel.experts.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stapel.api.data.Filter;
import stapel.api.data.Query;
import stapel.api.data.Row;
import stapel.api.view.ViewRequest;

/** Pairs by application: a page's worth of them, none cut, or those of the one looked for. */
final class Found {

  /** Number of the application that is looked for. */
  static final String PARAMETER = "number";

  /** Applications of a page, with a few experts each. */
  static final int SHOWN = 25;

  private Found() {}

  /** The number that is looked for; empty when none is. */
  static Optional<String> number(ViewRequest request) {
    return request.parameter(PARAMETER).filter(number -> !number.isEmpty());
  }

  /**
   * The rows of each application, by number.
   *
   * @param all pairs with columns {@code number} and {@code application}
   * @param some what a pair of an application that is not looked for has
   */
  static List<List<Row>> of(ViewRequest request, Query all, Filter some) {
    Query wanted =
        number(request)
            .map(number -> all.filter(Filter.eq("number", number)))
            .orElseGet(() -> all.filter(some));
    Map<String, List<Row>> byId = new LinkedHashMap<>();
    for (Row row : request.reader().read(wanted.page(0, 2 * SHOWN)).rows()) {
      String id = Cells.id(row, "application");
      if (byId.size() < SHOWN || byId.containsKey(id)) {
        byId.put(id, new ArrayList<>());
      }
    }
    if (!byId.isEmpty()) {
      String ids = String.join(",", byId.keySet());
      request.reader().stream(
          all.filter(new Filter("application", Filter.Operator.IN, ids)),
          row -> byId.get(Cells.id(row, "application")).add(row));
    }
    return List.copyOf(byId.values());
  }
}
