package stapel.tests.framework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.test.common.annotation.InjectService;
import org.osgi.test.junit5.service.ServiceExtension;
import stapel.api.Refusal;
import stapel.api.command.Upload;
import stapel.api.data.Filter;
import stapel.api.data.Query;
import stapel.platform.api.Caller;
import stapel.platform.api.CommandDoor;
import stapel.platform.api.DatasetDoor;
import stapel.platform.api.Preferences;

/** Preferences by file, and their history, in the running server. */
@ExtendWith(ServiceExtension.class)
public class SettingsIT {

  private static final Caller SYSTEM = Caller.system("test");
  private static final String GROUP = "stapel.access";
  private static final String KEY = "longestHours";

  @InjectService(timeout = 20_000)
  Preferences preferences;

  @InjectService(timeout = 20_000)
  CommandDoor commands;

  @InjectService(timeout = 20_000)
  DatasetDoor datasets;

  @Test
  void aFileSetsPreferencesAllOrNone() {
    Refusal refusal =
        assertThrows(
            Refusal.class,
            () ->
                load(
                    """
                    {"stapel.access": {"longestHours": "20", "attempts": "99", "absent": "1"},
                     "stapel.intake": {"importMebibytes": "many"}}
                    """));
    assertEquals(
        List.of(
            "stapel.access.attempts settings.value-bounds",
            "stapel.access.absent settings.no-preference",
            "stapel.intake.importMebibytes settings.value-number"),
        refusal.problems().stream().map(p -> p.field() + " " + p.code()).toList());
    assertEquals(List.of("24"), values());
    load("{\"stapel.access\": {\"longestHours\": \"20\"}}");
    assertEquals(List.of("20"), values());
    assertEquals(true, preferences.json().contains("\"longestHours\": ["), preferences.json());
    reset();
    assertEquals(List.of("24"), values());
    assertEquals(false, preferences.json().contains("longestHours"), preferences.json());
    assertEquals(List.of("reset 20 24", "set 24 20"), history());
  }

  private List<String> values() {
    return preferences.group(GROUP, Locale.ENGLISH).orElseThrow().definitions().stream()
        .filter(definition -> definition.key().equals(KEY))
        .flatMap(definition -> definition.values().stream())
        .toList();
  }

  private void load(String json) {
    commands.execute(
        SYSTEM, CommandDoor.Request.of(Preferences.IMPORT, Map.of("file", new Written(json))));
  }

  private void reset() {
    commands.execute(
        SYSTEM, CommandDoor.Request.of(Preferences.RESET, Map.of("group", GROUP, "key", KEY)));
  }

  private List<String> history() {
    Query lines =
        Query.of("settings.changes")
            .columns("act", "before", "after")
            .filter(Filter.eq("key", KEY));
    return datasets.read(
        SYSTEM,
        reader ->
            reader.read(lines).rows().stream()
                .map(row -> row.text("act") + " " + row.text("before") + " " + row.text("after"))
                .toList());
  }

  /** A file of this text. */
  private record Written(String text) implements Upload {

    @Override
    public String name() {
      return "preferences.json";
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
