package stapel.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import stapel.api.Ref;
import stapel.api.Text;
import stapel.platform.api.Audit;

class LineWordsTest {

  private final Map<String, String> known = new HashMap<>();
  private final LineWords words =
      new LineWords(
          (language, contribution, key) ->
              Optional.ofNullable(known.get(language.getLanguage() + " " + key)));

  @Test
  void actionAndChangesAreSaidInBothLanguages() {
    known.put("ru intake.open-call", "Открыть приём");
    known.put("en intake.open-call", "Open the call");
    known.put("ru intake.calls.state", "Состояние");
    known.put("en intake.calls.state", "State");
    known.put("ru intake.calls.state.open", "идёт приём");
    known.put("en intake.calls.state.open", "open");
    known.put("ru audit.change.sheets", "Листов");
    known.put("en audit.change.sheets", "Sheets");
    StoredLine line = line("intake.open-call", "state=open; sheets=5; by hand");
    assertEquals(new Text("Открыть приём", "Open the call"), words.action(line));
    assertEquals(
        new Text("Состояние: идёт приём; Листов: 5; by hand", "State: open; Sheets: 5; by hand"),
        words.changes(line));
  }

  @Test
  void whatNobodyNamesStaysAsItWasWritten() {
    StoredLine line = line("gone.do-it", "colour=red");
    assertEquals(new Text("gone.do-it", "gone.do-it"), words.action(line));
    assertEquals(new Text("colour=red", "colour=red"), words.changes(line));
    assertEquals(new Text("", ""), words.changes(line("gone.do-it", "")));
  }

  private static StoredLine line(String command, String what) {
    return StoredLine.of(
        new Audit.Line(
            "l1",
            Instant.EPOCH,
            "p",
            "P",
            "REST",
            "platform",
            command,
            List.of(Ref.of("intake.calls", "c1")),
            what));
  }
}
