package stapel.settings.scoped;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Problem;
import stapel.api.Ref;
import stapel.api.Refusal;
import stapel.api.command.Call;
import stapel.settings.history.Change;
import stapel.settings.history.ChangeStore;
import stapel.settings.scoped.Stored.Standing;
import stapel.settings.value.MetatypeFile.Attribute;
import stapel.settings.value.ValueFile;
import stapel.settings.value.ValueRules;

/** Every change of a scope's values: checked, stored, written to the history and the audit log. */
@Component(service = SettingChanges.class)
public final class SettingChanges {

  private final SettingStore store;
  private final ChangeStore history;
  private final Definitions definitions;
  private final StoredSettings settings;

  /** Over the tables and the running definitions. */
  @Activate
  public SettingChanges(
      @Reference SettingStore store,
      @Reference ChangeStore history,
      @Reference Definitions definitions,
      @Reference StoredSettings settings) {
    this.store = store;
    this.history = history;
    this.definitions = definitions;
    this.settings = settings;
  }

  /**
   * Sets a value of the scope's own; one that it has already stays without a line in the history.
   *
   * @return its row in {@code settings.values}
   * @throws Refusal when no running module describes it, it does not fit, or it is frozen
   */
  public Ref set(Call call, String scope, String group, String key, List<String> given) {
    Definition definition = definition(group, key);
    List<String> values = check(definition, scope, key, given);
    Holding before = holding(definition, scope, key);
    refuseFrozen(before);
    return own(call, scope, definition, before, values);
  }

  /** The values of a file, checked together. */
  ImportCheck check(String scope, List<ValueFile.Entry> entries) {
    return new ImportCheck(definitions, settings, scope).read(entries);
  }

  /** Stores one of them. */
  void store(Call call, String scope, ImportCheck.Fit fit) {
    own(call, scope, fit.definition(), fit.before(), fit.values());
  }

  private Ref own(
      Call call, String scope, Definition definition, Holding before, List<String> values) {
    Optional<Stored> same = before.row().filter(row -> row.values().equals(values));
    if (same.isPresent()) {
      return Ref.of("settings.values", same.get().id(), same.get().version());
    }
    return put(call, scope, definition, before, values, Change.Act.SET, "");
  }

  /** Gives the scope's own value up. */
  void reset(Call call, String scope, String group, String key) {
    Definition definition = definition(group, key);
    Holding before = holding(definition, scope, key);
    refuseFrozen(before);
    before.row().ifPresent(row -> reset(call, definition, before, row));
  }

  private void reset(Call call, Definition definition, Holding before, Stored row) {
    store.remove(row.id());
    write(call, row.scope(), definition, before, before.above(), Change.Act.RESET, "");
    call.changed(Ref.of("settings.values", row.id()), group(row) + " reset");
  }

  /** Changes a value that was frozen when its call opened. */
  Ref amend(Call call, String id, List<String> given, String reason) {
    Stored row = store.find(id).orElseThrow();
    Definition definition = definition(row.definition(), row.attribute());
    if (!row.frozen()) {
      throw refusal(Refusal.Kind.CONFLICT, Problem.of("settings.not-frozen"));
    }
    List<String> values = check(definition, row.scope(), row.attribute(), given);
    Holding before = holding(definition, row.scope(), row.attribute());
    if (row.values().equals(values)) {
      throw refusal(Refusal.Kind.INVALID, Problem.at("values", "settings.unchanged"));
    }
    return put(call, row.scope(), definition, before, values, Change.Act.AMENDED, reason);
  }

  private Ref put(
      Call call,
      String scope,
      Definition definition,
      Holding before,
      List<String> values,
      Change.Act act,
      String reason) {
    Attribute attribute = before.attribute();
    Stored row =
        new Stored(
            before.row().map(Stored::id).orElseGet(call::newId),
            scope,
            before.row().map(Stored::version).orElse(0L) + 1,
            definition.id(),
            attribute.id(),
            values,
            Standing.OWN,
            Optional.empty(),
            act == Change.Act.AMENDED);
    store.put(row, attribute, definition.title(attribute), call);
    write(call, scope, definition, before, values, act, reason);
    String what = attribute.secret() ? " changed" : "=" + String.join(", ", values);
    Ref ref = Ref.of("settings.values", row.id(), row.version());
    call.changed(Ref.of("settings.values", row.id()), group(row) + what);
    return ref;
  }

  private void write(
      Call call,
      String scope,
      Definition definition,
      Holding before,
      List<String> after,
      Change.Act act,
      String reason) {
    Attribute attribute = before.attribute();
    history.write(
        call,
        new Change(
            scope,
            definition.id(),
            attribute.id(),
            definition.title(attribute),
            act,
            definition.shown(attribute, before.values()),
            definition.shown(attribute, after),
            reason));
  }

  /** Each by its own rules, then all together by the module's. */
  private List<String> check(Definition definition, String scope, String key, List<String> given) {
    List<String> values = ValueRules.check(definition.attribute(key).orElseThrow(), given);
    Map<String, List<String>> all = new HashMap<>();
    settings.holdings(definition, scope).forEach(h -> all.put(h.attribute().id(), h.values()));
    all.put(key, values);
    List<Problem> problems = new ArrayList<>();
    for (Problem problem : definition.check(all)) {
      problems.add(new Problem(problem.code(), "values", problem.row(), problem.arguments()));
    }
    if (!problems.isEmpty()) {
      throw Refusal.of(definition.origin(), Refusal.Kind.INVALID, problems);
    }
    return values;
  }

  /** A value of a module that came after the opening has no row and is not frozen. */
  private static void refuseFrozen(Holding before) {
    if (before.row().filter(Stored::frozen).isPresent()) {
      throw refusal(Refusal.Kind.CONFLICT, Problem.of("settings.frozen"));
    }
  }

  private Holding holding(Definition definition, String scope, String key) {
    return settings.holdings(definition, scope).stream()
        .filter(holding -> holding.attribute().id().equals(key))
        .findFirst()
        .orElseThrow();
  }

  /** The running definition that has this value. */
  Definition definition(String group, String key) {
    return definitions
        .find(group)
        .filter(definition -> definition.attribute(key).isPresent())
        .orElseThrow(
            () ->
                refusal(
                    Refusal.Kind.INVALID, Problem.at("key", "settings.no-setting", group, key)));
  }

  private static String group(Stored row) {
    return row.definition() + "." + row.attribute();
  }

  private static Refusal refusal(Refusal.Kind kind, Problem problem) {
    return Refusal.of(SettingChanges.class, kind, problem);
  }
}
