package stapel.provisioning.page;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import stapel.api.Ref;
import stapel.api.Text;
import stapel.api.data.Filter;
import stapel.api.data.Query;
import stapel.api.data.Row;
import stapel.api.view.ViewRequest;

/**
 * The regions of this server, and where a module is off.
 *
 * @param off where it is switched off, by title
 * @param on where it works, by title
 */
public record Regions(List<Region> off, List<Region> on) {

  private static final String SCOPES = "access.scopes";
  private static final String SWITCHES = "doors.switches";

  /** Copies the lists. */
  public Regions {
    off = List.copyOf(off);
    on = List.copyOf(on);
  }

  /**
   * One of them.
   *
   * @param ref id and version, as a form sends it
   * @param title what people call it
   */
  public record Region(String ref, String title) {}

  /** As this reader finds them. */
  static Regions of(ViewRequest request, String module) {
    Set<String> off = new HashSet<>();
    Filter same = new Filter("module", Filter.Operator.EQ, module);
    request.reader().stream(
        Query.of(SWITCHES).columns("module", "region").filter(same),
        row ->
            row.cell("region")
                .filter(Ref.class::isInstance)
                .ifPresent(ref -> off.add(((Ref) ref).id())));
    Filter region = new Filter("kind", Filter.Operator.EQ, "region");
    List<Row> regions = new java.util.ArrayList<>();
    request.reader().stream(Query.of(SCOPES).columns("title", "kind").filter(region), regions::add);
    return new Regions(some(request, regions, off, true), some(request, regions, off, false));
  }

  private static List<Region> some(
      ViewRequest request, List<Row> regions, Set<String> off, boolean wanted) {
    return regions.stream()
        .filter(row -> off.contains(row.ref().id()) == wanted)
        .map(row -> new Region(ref(row.ref()), title(row, request)))
        .toList();
  }

  private static String ref(Ref ref) {
    return ref.id() + "@" + ref.version().orElse(0);
  }

  private static String title(Row row, ViewRequest request) {
    Optional<Object> title = row.cell("title");
    return title.isPresent() && title.get() instanceof Text text
        ? text.in(request.language())
        : row.text("title");
  }
}
