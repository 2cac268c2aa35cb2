package stapel.tests.framework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.BundleContext;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.common.annotation.InjectService;
import org.osgi.test.junit5.context.BundleContextExtension;
import org.osgi.test.junit5.service.ServiceExtension;
import stapel.api.Refusal;
import stapel.platform.api.Modules;
import stapel.platform.api.Preferences;
import stapel.platform.api.Preferences.Definition;
import stapel.platform.api.Sessions;
import stapel.platform.api.Welcome;

/** The first account, preferences and modules as the running server has them. */
@ExtendWith({BundleContextExtension.class, ServiceExtension.class})
public class AccessIT {

  private static final String GROUP = "stapel.access";
  private static final String KEY = "idleMinutes";
  private static final String WAIT = "waitSeconds";

  @InjectBundleContext BundleContext context;

  @Test
  void theFirstAccountSignsInWithThePasswordOfTheWelcome(
      @InjectService(timeout = 20_000) Welcome welcome,
      @InjectService(timeout = 20_000) Sessions sessions) {
    String line = welcome.lines(Locale.ENGLISH).get(0);
    String password = line.replaceFirst(".*password (\\S+) .*", "$1");
    Sessions.Session session =
        sessions.signIn("admin@localhost", password, "127.0.0.1", "test", Locale.ENGLISH);
    assertEquals(Optional.of(Set.of("access.change-password")), session.caller().limit());
    assertEquals(List.of("administrator", "public"), sessions.roles(session.caller()));
    sessions.signOut(session.secret());
    assertEquals(Optional.empty(), sessions.find(session.secret()));
  }

  @Test
  void aPreferenceHoldsAtOnceAndRestartsNobody(
      @InjectService(timeout = 20_000) Preferences preferences) {
    var before = context.getServiceReference(Sessions.class);
    preferences.set(GROUP, KEY, List.of("30"));
    assertEquals(List.of("30"), definition(preferences).values());
    assertEquals(true, definition(preferences).stored());
    assertThrows(Refusal.class, () -> preferences.set(GROUP, KEY, List.of("4")));
    preferences.reset(GROUP, KEY);
    assertEquals(List.of("480"), definition(preferences).values());
    assertEquals(false, definition(preferences).stored());
    assertEquals(before, context.getServiceReference(Sessions.class));
    assertEquals(
        List.of("Сеанс без обращений", "минут", "Session without a request", "minutes"),
        List.of(
            definition(preferences).label(),
            definition(preferences).unit(),
            english(preferences).label(),
            english(preferences).unit()));
  }

  @Test
  void whatTheEditionSetsHoldsUntilAnAdministratorSetsIt(
      @InjectService(timeout = 20_000) Preferences preferences,
      @InjectService(timeout = 20_000) ConfigurationAdmin configurations)
      throws Exception {
    assertEquals(List.of("[240] [240] false", "240"), wait(preferences, configurations));
    preferences.set(GROUP, WAIT, List.of("60"));
    assertEquals(List.of("[240] [60] true", "60"), wait(preferences, configurations));
    preferences.set(GROUP, KEY, List.of("30"));
    preferences.reset(GROUP, WAIT);
    assertEquals(List.of("[240] [240] false", "240"), wait(preferences, configurations));
    preferences.reset(GROUP, KEY);
    assertEquals(List.of("[240] [240] false", "240"), wait(preferences, configurations));
  }

  /** What the page shows of a value, and what the component is given. */
  private static List<String> wait(Preferences preferences, ConfigurationAdmin configurations)
      throws IOException {
    Definition shown = definition(preferences, Locale.ENGLISH, WAIT);
    Object given = configurations.getConfiguration(GROUP, "?").getProperties().get(WAIT);
    return List.of(
        shown.defaults() + " " + shown.values() + " " + shown.stored(), String.valueOf(given));
  }

  @Test
  void everyBundleThatSetsPreferencesShowsThem(
      @InjectService(timeout = 20_000) Preferences preferences,
      @InjectService(timeout = 20_000) Modules modules) {
    assertEquals(
        List.of(
            "stapel.access",
            "stapel.doors",
            "stapel.intake",
            "stapel.provisioning",
            "stapel.rest",
            "stapel.workbench"),
        preferences.groups(Locale.ENGLISH).stream().map(Preferences.Group::id).sorted().toList());
    Map<String, Modules.State> states =
        modules.all(Locale.ENGLISH).stream()
            .collect(Collectors.toMap(Modules.Module::name, Modules.Module::state));
    assertEquals(Modules.State.RUNNING, states.get("stapel.rest"));
    assertEquals(Modules.State.RUNNING, states.get("stapel.workbench"));
    assertEquals(
        List.of(
            "Organisation", "Default language", "Time zone of the pages", "Names of the server"),
        preferences.group("stapel.workbench", Locale.ENGLISH).orElseThrow().definitions().stream()
            .map(Definition::label)
            .toList());
  }

  @Test
  void modulesTellTheirTitleStateAndSchema(@InjectService(timeout = 20_000) Modules modules) {
    Modules.Module access =
        modules.all(Locale.ENGLISH).stream()
            .filter(m -> m.name().equals(GROUP))
            .findFirst()
            .orElseThrow();
    assertEquals("Access", access.title());
    assertEquals(Modules.State.RUNNING, access.state());
    assertEquals(List.of(), access.troubles());
    assertEquals(OptionalLong.of(3), access.schema());
  }

  private static Definition definition(Preferences preferences) {
    return definition(preferences, Locale.forLanguageTag("ru"), KEY);
  }

  private static Definition english(Preferences preferences) {
    return definition(preferences, Locale.ENGLISH, KEY);
  }

  private static Definition definition(Preferences preferences, Locale language, String key) {
    return preferences.group(GROUP, language).orElseThrow().definitions().stream()
        .filter(d -> d.key().equals(key))
        .findFirst()
        .orElseThrow();
  }
}
