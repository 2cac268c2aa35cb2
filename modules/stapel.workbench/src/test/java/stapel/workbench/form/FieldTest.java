package stapel.workbench.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import stapel.api.Messages;
import stapel.workbench.Words;
import stapel.workbench.form.Input.Kind;
import stapel.workbench.form.Input.Option;
import stapel.workbench.pages.StaticTemplates;

class FieldTest {

  private static final Messages KEYS =
      new Messages() {
        @Override
        public String text(Locale language, String key, Object... arguments) {
          return key;
        }

        @Override
        public Optional<String> find(Locale language, String key, Object... arguments) {
          return Optional.of(key);
        }
      };

  private static String html(Kind kind, String value, List<Option> options, String error) {
    Input input =
        new Input(
            kind, "a.0.b", "Балл", "Справка", true, false, value, "", options, List.of(), 1, 100,
            "", "", error, "", "", "");
    StringOutput out = new StringOutput();
    Words words = new Words(KEYS, Locale.forLanguageTag("ru"));
    new StaticTemplates().field(words, input, error.isEmpty() ? "" : input.id()).render(out);
    return out.toString().replaceAll(">\\s+<", "><").strip();
  }

  @Test
  void escapesWhatAPersonTyped() {
    assertEquals(
        "<div class=\"field\"><label for=\"f-a-0-b\">Балл <span class=\"optional\"></span></label>"
            + "<input type=\"text\" id=\"f-a-0-b\" name=\"a.0.b\" value=\"&#34;>&lt;script>alert(1)&lt;/script>\""
            + " maxlength=\"100\" autocomplete=\"off\" aria-describedby=\"f-a-0-b-help\">"
            + "<p class=\"help\" id=\"f-a-0-b-help\">Справка</p></div>",
        html(Kind.TEXT, "\"><script>alert(1)</script>", List.of(), ""));
  }

  @Test
  void putsTheErrorAtTheFieldAndKeepsTheChoice() {
    assertEquals(
        "<div class=\"field\"><label for=\"f-a-0-b\">Балл <span class=\"optional\"></span></label>"
            + "<select id=\"f-a-0-b\" name=\"a.0.b\" aria-describedby=\"f-a-0-b-help f-a-0-b-error\""
            + " aria-invalid=\"true\" autofocus><option value=\"\">form.choose</option><option value=\"x\">X</option>"
            + "<option value=\"y\" selected>Y</option></select>"
            + "<p class=\"help\" id=\"f-a-0-b-help\">Справка</p>"
            + "<p class=\"error\" id=\"f-a-0-b-error\">Выберите другое.</p></div>",
        html(
            Kind.CHOICE,
            "y",
            List.of(new Option("x", "X", false), new Option("y", "Y", true)),
            "Выберите другое."));
  }

  @Test
  void neverShowsASecretAgain() {
    assertEquals(
        "<div class=\"field\"><label for=\"f-a-0-b\">Балл <span class=\"optional\"></span></label>"
            + "<input type=\"password\" id=\"f-a-0-b\" name=\"a.0.b\" autocomplete=\"new-password\""
            + " aria-describedby=\"f-a-0-b-help\"><p class=\"help\" id=\"f-a-0-b-help\">Справка</p></div>",
        html(Kind.SECRET, "hunter2", List.of(), ""));
  }
}
