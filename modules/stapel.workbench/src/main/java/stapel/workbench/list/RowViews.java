package stapel.workbench.list;

import java.util.List;
import java.util.Optional;
import stapel.api.Registry;
import stapel.api.data.Row;
import stapel.api.view.View;
import stapel.workbench.Navigation;
import stapel.workbench.Visit;
import stapel.workbench.list.ListPage.Link;

/** Pages of modules that stand beside a dataset's list or show one of its rows at length. */
public final class RowViews {

  /** A view of this order is what a click on a row opens. */
  private static final String FIRST = "0";

  private RowViews() {}

  /** Id of the view that opens the rows of this dataset; empty for the page every row has. */
  public static Optional<String> opening(Visit visit, String dataset) {
    return of(visit, dataset, "ROW").stream()
        .filter(view -> view.property("order").equals(FIRST))
        .map(Registry.Entry::id)
        .findFirst();
  }

  /**
   * The address of a row in this view; a row that is a scope, as a call is, narrows what follows.
   */
  static String address(String view, Row row, Optional<String> scope) {
    String id = Visit.encode(row.ref().id());
    Optional<String> narrowed =
        row.scope().equals(row.ref().id()) ? Optional.of(row.scope()) : scope;
    return "/v/"
        + view
        + "?id="
        + id
        + "&row="
        + id
        + narrowed.map(value -> "&scope=" + Visit.encode(value)).orElse("");
  }

  /** Views the caller may open at this place of a dataset. */
  static List<Registry.Entry<View>> of(Visit visit, String dataset, String place) {
    return visit.platform().registries().of(View.class).all().stream()
        .filter(view -> view.property("dataset").equals(dataset))
        .filter(view -> view.property("place").equals(place))
        .filter(view -> Navigation.mayOpen(visit, view))
        .toList();
  }

  /** Links in a list's toolbar. */
  static List<Link> beside(Visit visit, String dataset) {
    String scope = visit.scope().map(id -> "?scope=" + Visit.encode(id)).orElse("");
    return of(visit, dataset, "LIST").stream()
        .map(view -> new Link(visit.labels().name(view.id()), "/v/" + view.id() + scope))
        .toList();
  }
}
