package stapel.settings.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Contribution;
import stapel.api.Ref;
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

/**
 * Every setting of a scope in one table, set or not: what holds, where it comes from, the way back,
 * and who below has a value of their own.
 */
@Component(service = View.class)
@Contribution(
    id = "settings.overview",
    permission = "settings.read",
    perspective = "administration",
    order = 85)
public final class OverviewView implements View {

  private static final String ID = "settings.overview";

  private final Definitions definitions;
  private final StoredSettings settings;
  private final Scopes scopes;

  /** With the running definitions and what is stored. */
  @Activate
  public OverviewView(
      @Reference Definitions definitions,
      @Reference StoredSettings settings,
      @Reference Scopes scopes) {
    this.definitions = definitions;
    this.settings = settings;
    this.scopes = scopes;
  }

  /**
   * One setting.
   *
   * @param value what holds, in words; of a secret only that it is there
   * @param from where it comes from, in words
   * @param address of its form
   * @param back the way back to what is above, where the scope has a value of its own
   * @param below scopes below with a value of their own, and which
   */
  public record Held(
      String title,
      String value,
      String from,
      String address,
      Optional<Line.Back> back,
      List<Place> below) {

    /** Copies the list. */
    public Held {
      below = List.copyOf(below);
    }
  }

  /**
   * A scope below with a value of its own.
   *
   * @param values as they are stored; of a secret that it is there
   */
  record Below(String scope, String title, List<String> values) {

    /** Copies the list. */
    Below {
      values = List.copyOf(values);
    }
  }

  /** What one module lets people set. */
  public record Group(String title, List<Held> held) {

    /** Copies the list. */
    public Group {
      held = List.copyOf(held);
    }
  }

  /** The page. */
  public record Model(
      ViewRequest request,
      List<Place> above,
      String title,
      List<Place> below,
      List<Group> groups,
      String sheet,
      String stored) {

    /** Copies the lists. */
    public Model {
      above = List.copyOf(above);
      below = List.copyOf(below);
      groups = List.copyOf(groups);
    }
  }

  @Override
  public Page show(ViewRequest request) {
    Model model = model(request);
    return Page.of(
        request.text(ID), out -> out.write(new StaticTemplates().overview(model).render()));
  }

  private Model model(ViewRequest request) {
    ScopePlaces places = new ScopePlaces(request, ID);
    Row scope = places.scope();
    String id = scope.ref().id();
    List<Scopes.Scope> path = scopes.path(id);
    SettingLines lines = new SettingLines(request, ID, id, request.may("settings.set", id), path);
    Map<String, List<Below>> own = own(request, id);
    List<Group> groups = new ArrayList<>();
    for (Definition definition : definitions.all()) {
      List<Held> held = new ArrayList<>();
      for (Holding holding : settings.holdings(definition, id)) {
        String name = definition.id() + "." + holding.attribute().id();
        held.add(lines.held(definition, holding, own.getOrDefault(name, List.of())));
      }
      groups.add(new Group(definition.word(request.language()), held));
    }
    return new Model(
        request,
        places.above(path),
        places.title(scope),
        places.below(id),
        groups,
        request.address("settings.sheet", "scope", id),
        request.address("settings.values", "scope", id));
  }

  /** Values of the scopes below by the name of the setting. */
  private static Map<String, List<Below>> own(ViewRequest request, String id) {
    Map<String, List<Below>> own = new HashMap<>();
    Query below =
        Query.of("settings.values")
            .columns("group", "key", "value", "scope")
            .filter(Filter.eq("standing", "own"))
            .in(id);
    request.reader().stream(
        below,
        row -> {
          String scope = row.cell("scope").map(cell -> ((Ref) cell).id()).orElse(id);
          if (!scope.equals(id)) {
            String title = row.titles().getOrDefault("scope", scope);
            own.computeIfAbsent(row.text("group") + "." + row.text("key"), n -> new ArrayList<>())
                .add(new Below(scope, title, row.text("value").lines().toList()));
          }
        });
    return own;
  }
}
