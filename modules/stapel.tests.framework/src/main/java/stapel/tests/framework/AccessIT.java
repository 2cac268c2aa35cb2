package stapel.tests.framework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.BundleContext;
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
        List.of("Сеанс без обращений, минут", "Session without a request, minutes"),
        List.of(definition(preferences).label(), english(preferences).label()));
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
    assertEquals(List.of(), access.missing());
    assertEquals(OptionalLong.of(1), access.schema());
  }

  private static Definition definition(Preferences preferences) {
    return definition(preferences, Locale.forLanguageTag("ru"));
  }

  private static Definition english(Preferences preferences) {
    return definition(preferences, Locale.ENGLISH);
  }

  private static Definition definition(Preferences preferences, Locale language) {
    return preferences.group(GROUP, language).orElseThrow().definitions().stream()
        .filter(d -> d.key().equals(KEY))
        .findFirst()
        .orElseThrow();
  }
}
