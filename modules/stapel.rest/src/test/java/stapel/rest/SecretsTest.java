package stapel.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stapel.access.dataset.AccessGrants;
import stapel.access.dataset.ScopeList;
import stapel.api.Contribution;
import stapel.api.setting.ScopedSettings;
import stapel.api.setting.Settings;
import stapel.settings.SettingsGrants;
import stapel.settings.history.ChangeList;
import stapel.settings.scoped.ImportSettings;
import stapel.settings.scoped.SetSetting;
import stapel.settings.scoped.SettingChanges;
import stapel.settings.scoped.ValueList;
import stapel.testkit.Client;
import stapel.testkit.Testkit;

/** A secret of a module goes in over this interface and never comes out of it. */
class SecretsTest {

  private static final String SECRET = "zqSecretOfTheGateway";
  private static final String SET = "/commands/settings.set";

  private final Testkit kit = Testkit.start();
  private final Client operator = kit.callScope("c1").as("operator", "region");

  @TempDir Path folder;

  @AfterEach
  void close() {
    kit.close();
  }

  /** A module that keeps a key of somebody else's server. */
  @Contribution(id = "sample.gateway", permission = "settings.read")
  private static final class Gateway implements Settings<Gateway.Config> {

    @interface Config {
      String address() default "";

      String key() default "";
    }

    @Override
    public Class<Config> config() {
      return Config.class;
    }
  }

  @Test
  void whatGoesInDoesNotComeOut() throws Exception {
    SettingChanges changes = kit.service(SettingChanges.class);
    kit.add(new ScopeList(), new AccessGrants(), new SettingsGrants(), new Gateway());
    kit.add(
        new ValueList(), new ChangeList(), new SetSetting(changes), new ImportSettings(changes));
    assertEquals(200, set("address", "\"values\": [\"https://gateway.example\"]").status);
    assertEquals(200, set("key", "\"secret\": \"" + SECRET + "\"").status);
    assertEquals(200, set("key", "\"values\": [\"" + SECRET + "2\"]").status);
    ScopedSettings settings = kit.service(ScopedSettings.class);
    Gateway.Config config = kit.write(() -> settings.of(Gateway.Config.class, "c1"));
    assertEquals(
        List.of("https://gateway.example", SECRET + "2"), List.of(config.address(), config.key()));

    for (String format : List.of("json", "csv")) {
      for (String dataset : List.of("settings.values", "settings.changes")) {
        String said = get("/datasets/" + dataset + "?format=" + format);
        assertTrue(said.contains("••••••"), said);
        assertTrue(said.contains("https://gateway.example"), said);
        assertFalse(said.contains(SECRET), said);
      }
    }
    assertFalse(kit.auditLines().toString().contains(SECRET), kit.auditLines().toString());
    String openapi = get("/openapi.json");
    assertFalse(openapi.contains(SECRET), openapi);
    Asking tooLong = set("key", "\"secret\": \"" + SECRET.repeat(300) + "\"");
    assertEquals(422, tooLong.status);
    assertFalse(tooLong.text().contains(SECRET), tooLong.text());
  }

  private Asking set(String key, String value) throws Exception {
    return ask(
        new Asking(operator.caller(), "POST", SET)
            .json(
                "{\"scope\": \"region\", \"group\": \"sample.gateway\", \"key\": \""
                    + key
                    + "\", "
                    + value
                    + "}"));
  }

  private String get(String address) throws Exception {
    Asking asking = ask(new Asking(operator.caller(), "GET", address));
    assertEquals(200, asking.status, asking.text());
    return asking.text();
  }

  private Asking ask(Asking asking) throws Exception {
    return asking.go(Asking.routes(kit, folder, 1 << 20));
  }
}
