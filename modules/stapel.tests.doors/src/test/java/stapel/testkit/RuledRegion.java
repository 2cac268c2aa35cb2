package stapel.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import stapel.access.dataset.AccessGrants;
import stapel.access.dataset.RegionList;
import stapel.access.dataset.ScopeList;
import stapel.api.Contribution;
import stapel.api.Ref;
import stapel.api.Refusal;
import stapel.api.command.Call;
import stapel.api.command.Command;
import stapel.api.command.Field;
import stapel.api.command.Result;
import stapel.api.command.Upload;
import stapel.api.data.Query;
import stapel.api.data.Row;
import stapel.api.setting.ScopedSettings;
import stapel.api.view.View;
import stapel.settings.SettingsGrants;
import stapel.settings.history.ChangeList;
import stapel.settings.history.ChangeStore;
import stapel.settings.page.OverviewView;
import stapel.settings.page.SettingsView;
import stapel.settings.scoped.AmendSetting;
import stapel.settings.scoped.Definitions;
import stapel.settings.scoped.ImportSettings;
import stapel.settings.scoped.ResetSetting;
import stapel.settings.scoped.SetSetting;
import stapel.settings.scoped.SettingChanges;
import stapel.settings.scoped.SettingStore;
import stapel.settings.scoped.StoredSettings;
import stapel.settings.scoped.ValueList;

/** A region with two calls, its operator, and the settings of one module behind both doors. */
final class RuledRegion implements AutoCloseable {

  static final String RULES = "sample.rules";

  private final Testkit kit;
  private final SampleRules rules = new SampleRules();
  private final ScopedSettings settings;
  private final Client operator;
  private final View sheet;
  private final View overview;

  RuledRegion(Engines engine) {
    kit = engine.start();
    var tables = kit.tables("stapel.settings", StoredSettings.class);
    SettingStore store = new SettingStore(tables);
    ChangeStore history = new ChangeStore(tables);
    Definitions definitions = new Definitions(kit.registries());
    StoredSettings stored = new StoredSettings(store, history, definitions, kit.scopes());
    SettingChanges changes = new SettingChanges(store, history, definitions, stored);
    settings = stored;
    kit.add(new ScopeList(), new RegionList(), new AccessGrants(), new SettingsGrants(), rules);
    kit.add(new ValueList(), new ChangeList(), new SetSetting(changes), new ResetSetting(changes));
    kit.add(new AmendSetting(changes), new ImportSettings(changes), new Open());
    sheet = new SettingsView(definitions, stored, kit.scopes());
    overview = new OverviewView(definitions, stored, kit.scopes());
    kit.add(sheet, overview);
    kit.callScope("call1").callScope("call2");
    operator = kit.as("operator", "region");
  }

  @Override
  public void close() {
    kit.close();
  }

  Testkit kit() {
    return kit;
  }

  Client operator() {
    return operator;
  }

  /** The page where the settings of a scope are changed. */
  String sheet(String scope) {
    return operator.page(sheet, "scope", scope);
  }

  /** The table of all settings of a scope, a line a setting, without its HTML. */
  List<String> overview(Client reader, String scope) {
    return reader
        .page(overview, "scope", scope)
        .lines()
        .filter(line -> line.startsWith("<tr><td"))
        .map(line -> line.replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ").strip())
        .toList();
  }

  void removeModule() {
    kit.remove(rules);
  }

  void addModule() {
    kit.add(rules);
  }

  Result load(String scope, String json) {
    return operator.call("settings.import", "scope", scope, "file", new Text(json));
  }

  SampleRules.Config config(String scope) {
    return kit.write(() -> settings.of(SampleRules.Config.class, scope));
  }

  int least(String scope) {
    return config(scope).least();
  }

  static void set(Client who, String scope, String key, String... values) {
    who.call("settings.set", "scope", scope, "group", RULES, "key", key, "values", List.of(values));
  }

  void reset(String scope) {
    operator.call("settings.reset", "scope", scope, "group", RULES, "key", "least");
  }

  void amend(Ref setting, String value, String reason) {
    operator.call(
        "settings.amend",
        "setting",
        versioned(setting),
        "values",
        List.of(value),
        "reason",
        reason);
  }

  static String versioned(Ref ref) {
    return ref.id() + "@" + ref.version().getAsLong();
  }

  List<Row> rows() {
    return operator
        .read(
            Query.of("settings.values")
                .in("call1")
                .columns("key", "value", "standing", "origin", "state"))
        .rows();
  }

  Row row(String key) {
    return rows().stream()
        .filter(row -> row.text("key").equals(key))
        .map(row -> operator.row("settings.values", row.ref().id()).orElseThrow())
        .findFirst()
        .orElseThrow();
  }

  static List<String> texts(Client who, String dataset, String column) {
    return who.stream(Query.of(dataset)).stream().map(row -> row.text(column)).toList();
  }

  static Refusal refused(String code, Runnable work) {
    Refusal refusal = assertThrows(Refusal.class, work::run);
    assertEquals(code, refusal.problems().get(0).code());
    return refusal;
  }

  /** What the module of calls does when one opens. */
  @Contribution(id = "sample.open", permission = "settings.set")
  private final class Open implements Command<Open.Request> {

    record Request(@Field(dataset = "access.scopes", scope = true) Ref scope) {}

    @Override
    public Class<Request> request() {
      return Request.class;
    }

    @Override
    public Result execute(Request request, Call call) {
      settings.freeze(request.scope().id(), call);
      return Result.done();
    }
  }

  /** A file of this text. */
  private record Text(String text) implements Upload {

    @Override
    public String name() {
      return "settings.json";
    }

    @Override
    public long size() {
      return text.length();
    }

    @Override
    public InputStream open() {
      return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
  }
}
