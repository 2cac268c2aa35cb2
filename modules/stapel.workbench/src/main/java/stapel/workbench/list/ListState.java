package stapel.workbench.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import stapel.api.data.Sort;
import stapel.workbench.Visit;

/**
 * What a reader has chosen on a list, all of it in the address, so that a link keeps it.
 *
 * @param dataset id of the dataset
 * @param search as it was written
 * @param sort empty for the dataset's own order
 * @param columns keys of the chosen columns, empty for those the list shows unasked
 * @param scope the scope the list is narrowed to
 * @param page counted from 1
 */
record ListState(
    String dataset,
    String search,
    List<Sort> sort,
    List<String> columns,
    Optional<String> scope,
    int page) {

  static final int PAGE = 50;

  /** Reads the address. */
  static ListState of(Visit visit, String dataset) {
    List<Sort> sort = new ArrayList<>();
    visit
        .parameter("sort")
        .ifPresent(
            written -> {
              for (String step : written.split(",")) {
                if (step.length() > 1 || !step.startsWith("-")) {
                  sort.add(step.startsWith("-") ? Sort.down(step.substring(1)) : Sort.up(step));
                }
              }
            });
    List<String> columns =
        visit.parameters("cols").stream()
            .flatMap(c -> List.of(c.split(",")).stream())
            .filter(c -> !c.isBlank())
            .toList();
    int page =
        visit
            .parameter("page")
            .filter(p -> p.matches("[1-9][0-9]{0,6}"))
            .map(Integer::parseInt)
            .orElse(1);
    return new ListState(
        dataset, visit.parameter("q").orElse(""), sort, columns, visit.scope(), page);
  }

  int offset() {
    return (page - 1) * PAGE;
  }

  ListState searching(String words) {
    return new ListState(dataset, words.strip(), sort, columns, scope, 1);
  }

  ListState page(int number) {
    return new ListState(dataset, search, sort, columns, scope, number);
  }

  /** Sorted by this column: upwards, then downwards, then upwards again. */
  ListState sorted(String column) {
    boolean up = sort.size() == 1 && sort.get(0).equals(Sort.up(column));
    return new ListState(dataset, search, List.of(new Sort(column, up)), columns, scope, 1);
  }

  /** {@code ascending}, {@code descending} or null, as the header's attribute wants it. */
  String direction(String column) {
    return sort.stream()
        .filter(step -> step.column().equals(column))
        .findFirst()
        .map(step -> step.descending() ? "descending" : "ascending")
        .orElse(null);
  }

  /** The address of this list. */
  String address() {
    return address("");
  }

  /** The address of an export of this list. */
  String address(String ending) {
    return "/d/" + dataset + ending + query(ending.isEmpty());
  }

  /** The sort as the address writes it. */
  String writtenSort() {
    return sort.stream()
        .map(s -> (s.descending() ? "-" : "") + s.column())
        .collect(Collectors.joining(","));
  }

  private String query(boolean paged) {
    List<String> parts = new ArrayList<>();
    add(parts, "q", search);
    add(parts, "sort", writtenSort());
    add(parts, "cols", String.join(",", columns));
    add(parts, "scope", scope.orElse(""));
    add(parts, "page", paged && page > 1 ? Integer.toString(page) : "");
    return parts.isEmpty() ? "" : "?" + String.join("&", parts);
  }

  private static void add(List<String> parts, String name, String value) {
    if (!value.isEmpty()) {
      parts.add(name + "=" + Visit.encode(value));
    }
  }
}
