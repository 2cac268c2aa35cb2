package stapel.settings.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Contribution;
import stapel.api.Problem;
import stapel.api.Refusal;
import stapel.api.Text;
import stapel.api.data.Filter;
import stapel.api.data.Query;
import stapel.api.data.Row;
import stapel.api.store.Scopes;
import stapel.api.view.Page;
import stapel.api.view.View;
import stapel.api.view.ViewRequest;
import stapel.settings.pages.StaticTemplates;
import stapel.settings.scoped.Definition;
import stapel.settings.scoped.Definitions;
import stapel.settings.scoped.Holding;
import stapel.settings.scoped.StoredSettings;

/** The settings of one scope: what holds, where it comes from, and the way to change it. */
@Component(service = View.class)
@Contribution(
    id = "settings.sheet",
    permission = "settings.read",
    dataset = "access.scopes",
    place = Contribution.Place.ROW,
    perspective = "administration",
    order = 84)
public final class SettingsView implements View {

  private static final String SCOPES = "access.scopes";
  private static final int MOST = 200;

  private final Definitions definitions;
  private final StoredSettings settings;
  private final Scopes scopes;

  /** With the running definitions and what is stored. */
  @Activate
  public SettingsView(
      @Reference Definitions definitions,
      @Reference StoredSettings settings,
      @Reference Scopes scopes) {
    this.definitions = definitions;
    this.settings = settings;
    this.scopes = scopes;
  }

  /** A scope to go to. */
  public record Place(String title, String address) {}

  /**
   * The page.
   *
   * @param above the scopes above that the reader may see, the highest first
   * @param title of this one
   * @param below the scopes right below it
   * @param frozen since when nothing changes without a reason, in words; empty while it is live
   * @param history address of what was changed here
   * @param values address of all that is set here and below
   * @param export address of what is set here as JSON
   * @param load address of the form that takes such a file; empty when the reader may not
   */
  public record Model(
      ViewRequest request,
      List<Place> above,
      String title,
      List<Place> below,
      String frozen,
      List<Section> sections,
      String history,
      String values,
      String export,
      String load) {

    /** Copies the lists. */
    public Model {
      above = List.copyOf(above);
      below = List.copyOf(below);
      sections = List.copyOf(sections);
    }
  }

  @Override
  public Page show(ViewRequest request) {
    Row scope = scope(request);
    String id = scope.ref().id();
    if (!request.may("settings.read", id)) {
      throw noScope();
    }
    List<Scopes.Scope> path = scopes.path(id);
    Optional<Instant> frozen = settings.frozen(id);
    boolean may = request.may("settings.set", id);
    SettingLines lines = new SettingLines(request, id, may, path);
    List<Section> sections = new ArrayList<>();
    for (Definition definition : definitions.all()) {
      List<Holding> holdings = settings.holdings(definition, id);
      sections.add(
          new Section(
              definition.word(request.language()),
              definition.word(request.language(), "help"),
              holdings.stream().map(holding -> lines.line(definition, holding)).toList()));
    }
    Model model =
        new Model(
            request,
            above(request, path),
            title(request, scope),
            below(request, id),
            frozen.map(at -> request.text("settings.frozen.since", request.show(at))).orElse(""),
            sections,
            request.address("settings.changes", "scope", id),
            request.address("settings.values", "scope", id),
            request
                .address("settings.values", "q", "scope:" + id)
                .replace("/settings.values", "/settings.values.json"),
            may && frozen.isEmpty() ? load(request, id) : "");
    return Page.of(
        request.text("settings.sheet"),
        out -> out.write(new StaticTemplates().sheet(model).render()));
  }

  /** The form of the import, which leads back here. */
  private static String load(ViewRequest request, String id) {
    String back = request.address("settings.sheet", "scope", id);
    return request.command("settings.import")
        + "?scope="
        + id
        + "&_back="
        + URLEncoder.encode(back, StandardCharsets.UTF_8);
  }

  /** The one asked for, else the highest that the reader may see. */
  private static Row scope(ViewRequest request) {
    Optional<String> wanted = request.parameter("row").or(() -> request.parameter("scope"));
    if (wanted.isPresent()) {
      return request.reader().row(SCOPES, wanted.get()).orElseThrow(SettingsView::noScope);
    }
    List<Row> rows = request.reader().read(Query.of(SCOPES).page(0, MOST)).rows();
    return List.of("platform", "region", "programme", "call").stream()
        .flatMap(kind -> rows.stream().filter(row -> row.text("kind").equals(kind)))
        .findFirst()
        .orElseThrow(SettingsView::noScope);
  }

  private static List<Place> above(ViewRequest request, List<Scopes.Scope> path) {
    List<Place> above = new ArrayList<>();
    for (Scopes.Scope scope : path.subList(1, path.size())) {
      request.reader().row(SCOPES, scope.id()).ifPresent(row -> above.add(0, place(request, row)));
    }
    return above;
  }

  private static List<Place> below(ViewRequest request, String id) {
    Query below = Query.of(SCOPES).filter(Filter.eq("parent", id)).page(0, MOST);
    return request.reader().read(below).rows().stream().map(row -> place(request, row)).toList();
  }

  private static Place place(ViewRequest request, Row row) {
    String address = request.address("settings.sheet", "scope", row.ref().id());
    return new Place(title(request, row), address);
  }

  private static String title(ViewRequest request, Row row) {
    return row.cell("title").map(cell -> ((Text) cell).in(request.language())).orElse("—");
  }

  private static Refusal noScope() {
    return Refusal.of(SettingsView.class, Refusal.Kind.NOT_FOUND, Problem.of("settings.no-scope"));
  }
}
