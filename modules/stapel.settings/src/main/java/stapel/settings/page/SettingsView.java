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

  private static final String ID = "settings.sheet";

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

  /**
   * The page.
   *
   * @param above the scopes above that the reader may see, the highest first
   * @param title of this one
   * @param below the scopes right below it
   * @param frozen since when nothing changes without a reason, in words; empty while it is live
   * @param history address of what was changed here
   * @param values address of every setting in one table
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
    ScopePlaces places = new ScopePlaces(request, ID);
    Row scope = places.scope();
    String id = scope.ref().id();
    List<Scopes.Scope> path = scopes.path(id);
    Optional<Instant> frozen = settings.frozen(id);
    boolean may = request.may("settings.set", id);
    SettingLines lines = new SettingLines(request, ID, id, may, path);
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
            places.above(path),
            places.title(scope),
            places.below(id),
            frozen.map(at -> request.text("settings.frozen.since", request.show(at))).orElse(""),
            sections,
            request.address("settings.changes", "scope", id),
            request.address("settings.overview", "scope", id),
            request
                .address("settings.values", "q", "scope:" + id)
                .replace("/settings.values", "/settings.values.json"),
            may && frozen.isEmpty() ? load(request, id) : "");
    return Page.of(request.text(ID), out -> out.write(new StaticTemplates().sheet(model).render()));
  }

  /** The form of the import, which leads back here. */
  private static String load(ViewRequest request, String id) {
    String back = request.address(ID, "scope", id);
    return request.command("settings.import")
        + "?scope="
        + id
        + "&_back="
        + URLEncoder.encode(back, StandardCharsets.UTF_8);
  }
}
