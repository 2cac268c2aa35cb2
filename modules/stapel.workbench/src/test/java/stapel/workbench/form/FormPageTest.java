package stapel.workbench.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import stapel.workbench.Words;
import stapel.workbench.form.Input.Kind;

class FormPageTest {

  @Test
  void openAtTheFirstWrongFieldAlsoInsideARow() {
    Input well = input(Kind.TEXT, "title", "", List.of());
    Input wrongBox = input(Kind.FLAG, "blind", "tick it", List.of());
    Input nested = input(Kind.NUMBER, "quotas.0.atLeast", "from 1", List.of());
    Input rows = input(Kind.RECORDS, "quotas", "too few", List.of(List.of(well, nested)));
    Input later = input(Kind.TEXT, "clause", "too long", List.of());
    assertEquals("f-quotas-0-atLeast", page(List.of(), well, wrongBox, rows, later).focus());
    assertEquals("", page(List.of(), well, wrongBox).focus());
    assertEquals("", page(List.of("said above"), later).focus());
  }

  private static Input input(Kind kind, String name, String error, List<List<Input>> rows) {
    return new Input(
        kind, name, name, "", false, false, "", "", List.of(), rows, 1, 40, "", "", error, "", "",
        "");
  }

  private static FormPage page(List<String> problems, Input... inputs) {
    Words words = null;
    return new FormPage(
        words,
        "/c/x",
        "Do",
        "",
        List.of(),
        List.of(),
        Map.of(),
        "",
        List.of(inputs),
        problems,
        List.of(),
        "",
        "k",
        "t",
        "",
        "",
        "",
        false,
        false,
        false,
        false,
        false);
  }
}
