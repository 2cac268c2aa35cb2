package stapel.settings.scoped;

import java.lang.annotation.Annotation;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Text;
import stapel.api.command.Call;
import stapel.api.setting.ScopedSettings;
import stapel.api.store.Scopes;
import stapel.settings.history.Change;
import stapel.settings.history.ChangeStore;
import stapel.settings.history.Shown;
import stapel.settings.value.ConfigValues;
import stapel.settings.value.MetatypeFile.Attribute;

/** The settings of scopes as they stand in the tables: the nearest scope that has a value wins. */
@Component(service = {ScopedSettings.class, StoredSettings.class})
public final class StoredSettings implements ScopedSettings {

  private final SettingStore store;
  private final ChangeStore history;
  private final Definitions definitions;
  private final Scopes scopes;

  /** Over the tables, the running definitions and the tree of scopes. */
  @Activate
  public StoredSettings(
      @Reference SettingStore store,
      @Reference ChangeStore history,
      @Reference Definitions definitions,
      @Reference Scopes scopes) {
    this.store = store;
    this.history = history;
    this.definitions = definitions;
    this.scopes = scopes;
  }

  @Override
  public <C extends Annotation> C of(Class<C> config, String scope) {
    List<String> path = path(scope);
    Map<String, List<String>> values = new HashMap<>();
    List<Stored> rows = store.in(path, definitions.id(config));
    for (String level : path) {
      rows.stream()
          .filter(row -> row.scope().equals(level))
          .forEach(row -> values.putIfAbsent(row.attribute(), row.values()));
    }
    return ConfigValues.of(config, values);
  }

  @Override
  public void freeze(String scope, Call call) {
    if (store.frozen(scope).isPresent()) {
      return;
    }
    store.freeze(scope, call.now());
    for (Definition definition : definitions.all()) {
      for (Holding holding : holdings(definition, scope)) {
        if (holding.row().isEmpty()) {
          Attribute attribute = holding.attribute();
          Stored row =
              new Stored(
                  call.newId(),
                  scope,
                  1,
                  definition.id(),
                  attribute.id(),
                  holding.values(),
                  holding.standing(),
                  holding.origin(),
                  true);
          store.put(row, attribute, definition.title(attribute), call);
        }
      }
    }
    Text all = new Text("Все настройки", "All settings");
    history.write(
        call, new Change(scope, "", "", all, Change.Act.FROZEN, Shown.NOTHING, Shown.NOTHING, ""));
  }

  /** What holds for each value of a definition in this scope, in the definition's order. */
  public List<Holding> holdings(Definition definition, String scope) {
    List<String> path = path(scope);
    List<Stored> rows = store.in(path, definition.id());
    return definition.attributes().stream()
        .map(attribute -> Holding.of(definition.id(), attribute, path, rows))
        .toList();
  }

  /** When the settings of this scope were frozen; empty while they are not. */
  public Optional<Instant> frozen(String scope) {
    return store.frozen(scope);
  }

  private List<String> path(String scope) {
    List<String> path = scopes.path(scope).stream().map(Scopes.Scope::id).toList();
    return path.isEmpty() ? List.of(Scopes.PLATFORM) : path;
  }
}
