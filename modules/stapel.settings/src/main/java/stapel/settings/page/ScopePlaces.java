package stapel.settings.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stapel.api.Problem;
import stapel.api.Refusal;
import stapel.api.Text;
import stapel.api.data.Filter;
import stapel.api.data.Query;
import stapel.api.data.Row;
import stapel.api.store.Scopes;
import stapel.api.view.ViewRequest;

/** The scope a page of settings is about, and those around it that its reader may see. */
final class ScopePlaces {

  private static final String SCOPES = "access.scopes";
  private static final int MOST = 200;

  private final ViewRequest request;
  private final String view;

  /**
   * Of one request.
   *
   * @param view id of the view that the places lead to
   */
  ScopePlaces(ViewRequest request, String view) {
    this.request = request;
    this.view = view;
  }

  /**
   * The one asked for, else the highest that the reader may see.
   *
   * @throws Refusal when there is none whose settings the reader may see
   */
  Row scope() {
    Row scope = asked();
    if (!request.may("settings.read", scope.ref().id())) {
      throw noScope();
    }
    return scope;
  }

  private Row asked() {
    Optional<String> wanted = request.parameter("row").or(() -> request.parameter("scope"));
    if (wanted.isPresent()) {
      return request.reader().row(SCOPES, wanted.get()).orElseThrow(ScopePlaces::noScope);
    }
    List<Row> rows = request.reader().read(Query.of(SCOPES).page(0, MOST)).rows();
    return List.of("platform", "region", "programme", "call").stream()
        .flatMap(kind -> rows.stream().filter(row -> row.text("kind").equals(kind)))
        .findFirst()
        .orElseThrow(ScopePlaces::noScope);
  }

  /** The scopes above, the highest first. */
  List<Place> above(List<Scopes.Scope> path) {
    List<Place> above = new ArrayList<>();
    for (Scopes.Scope scope : path.subList(1, path.size())) {
      request.reader().row(SCOPES, scope.id()).ifPresent(row -> above.add(0, place(row)));
    }
    return above;
  }

  /** The scopes right below. */
  List<Place> below(String id) {
    Query below = Query.of(SCOPES).filter(Filter.eq("parent", id)).page(0, MOST);
    return request.reader().read(below).rows().stream().map(this::place).toList();
  }

  private Place place(Row row) {
    return new Place(title(row), request.address(view, "scope", row.ref().id()));
  }

  String title(Row row) {
    return row.cell("title").map(cell -> ((Text) cell).in(request.language())).orElse("—");
  }

  private static Refusal noScope() {
    return Refusal.of(ScopePlaces.class, Refusal.Kind.NOT_FOUND, Problem.of("settings.no-scope"));
  }
}
