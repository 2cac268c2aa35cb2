package stapel.tests.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ContributionsTest {

  @Test
  void aCommandWithoutPermissionIsNamed() {
    var command =
        new Component(
            "stapel.intake.Submit",
            List.of("stapel.api.command.Command"),
            Map.of("stapel.id", "intake.submit"));
    assertEquals(
        List.of(
            "stapel.intake.Submit of stapel.intake names no permission"
                + " (<module>.<verb>, or public): “”"),
        Permissions.broken(List.of(bundle(List.of(command), Map.of()))));
  }

  @Test
  void aDatasetWithoutIdIsNamed() {
    var dataset =
        new Component(
            "stapel.intake.Applications",
            List.of("stapel.api.data.Dataset"),
            Map.of("stapel.permission", "intake.read"));
    assertEquals(
        List.of(
            "stapel.intake.Applications of stapel.intake is a contribution without an id:"
                + " annotate it with @Contribution"),
        Permissions.broken(List.of(bundle(List.of(dataset), Map.of()))));
  }

  @Test
  void aDatasetThatIsNotThereIsNamed() {
    var dataset =
        new Component(
            "Calls", List.of("stapel.api.data.Dataset"), Map.of("stapel.id", "intake.calls"));
    var command =
        new Component(
            "Upload",
            List.of("stapel.api.command.Command"),
            Map.of("stapel.dataset", "intake.calls", "stapel.also", "intake.cals"));
    var next =
        new Component(
            "Create",
            List.of("stapel.api.command.Command"),
            Map.of("stapel.dataset", "intake.calls", "stapel.follows", "intake.programs"));
    assertEquals(
        List.of(
            "Upload of stapel.intake stands beside “intake.cals”, which no dataset is called",
            "Upload of stapel.intake names further lists, which is for commands of place LIST",
            "Create of stapel.intake stands beside “intake.programs”, which no dataset is called",
            "Create of stapel.intake says what it follows, which is for commands of place LIST"),
        NamedDatasets.broken(List.of(bundle(List.of(dataset, command, next), Map.of()))));
  }

  @Test
  void aServiceOfTheModuleNeedsNoPermission() {
    var store = new Component("x", List.of("stapel.intake.CallStore"), Map.of());
    assertEquals(List.of(), Permissions.broken(List.of(bundle(List.of(store), Map.of()))));
  }

  @Test
  void aWordThatOneLanguageLacksIsNamed() {
    Map<String, Set<String>> words = Map.of("ru", Set.of("a", "b"), "en", Set.of("b", "c"));
    assertEquals(
        List.of("stapel.intake: messages_en lacks a", "stapel.intake: messages_ru lacks c"),
        Words.broken(List.of(bundle(List.of(), words))));
  }

  @Test
  void aTemplateThatDoesNotEscapeOrCarriesScriptIsNamed() {
    assertEquals(
        List.of(
            "a.jte:2 writes without escaping",
            "a.jte:3 carries inline script or style, which the browser will refuse",
            "a.jte:4 carries an inline handler or style, which the browser will refuse"),
        Pages.faults(
            Path.of("a.jte"),
            List.of(
                "<p>${name}</p><script src=\"/a.js\"></script>",
                "$unsafe" + "{name}",
                "<script>alert(1)</script>",
                "<a onclick=\"x()\">")));
  }

  private static BundleJar bundle(List<Component> components, Map<String, Set<String>> words) {
    return new BundleJar("stapel.intake", Set.of(), Set.of(), false, components, words);
  }
}
