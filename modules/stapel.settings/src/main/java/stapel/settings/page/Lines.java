package stapel.settings.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import stapel.api.view.ViewRequest;
import stapel.platform.api.Preferences.Choice;
import stapel.platform.api.Preferences.Definition;
import stapel.platform.api.Preferences.Type;
import stapel.settings.page.Line.Control;
import stapel.settings.page.Line.Hidden;

/** Draws definitions as lines of a page. */
final class Lines {

  private static final int MANY_CHOICES = 12;

  private final ViewRequest request;

  Lines(ViewRequest request) {
    this.request = request;
  }

  /**
   * One line.
   *
   * @param group id of what the definition belongs to
   * @param known true when a secret has a value
   * @param asked how it is sent
   */
  Line line(String group, Definition definition, boolean known, Asked asked) {
    boolean again =
        request.parameter("_line").filter(id(group, definition.key())::equals).isPresent();
    List<String> typed =
        again && definition.type() != Type.SECRET
            ? request.parameter("values").map(text -> text.lines().toList()).orElse(List.of())
            : definition.values();
    return new Line(
        id(group, definition.key()),
        definition.unit().isEmpty()
            ? definition.label()
            : definition.label() + ", " + definition.unit(),
        definition.help(),
        control(definition),
        definition.choices(),
        typed,
        known,
        definition.required(),
        definition.from(),
        definition.to(),
        bounds(definition),
        asked.action(),
        asked.hidden(),
        asked.reasoned(),
        asked.notes(),
        asked.back(),
        again ? request.problems() : Map.of());
  }

  /** The {@code id} attribute of a value. */
  static String id(String group, String key) {
    return "p-" + (group + "-" + key).replace('.', '-');
  }

  private static Control control(Definition definition) {
    if (!definition.choices().isEmpty() && definition.choices().size() <= MANY_CHOICES) {
      return definition.many() ? Control.CHOICES : Control.CHOICE;
    }
    if (definition.type() == Type.SECRET) {
      return Control.SECRET;
    }
    if (definition.many()) {
      return Control.LINES;
    }
    return switch (definition.type()) {
      case BOOLEAN -> Control.FLAG;
      case INTEGER -> Control.INTEGER;
      case DECIMAL -> Control.DECIMAL;
      case TEXT, SECRET -> definition.choices().isEmpty() ? Control.TEXT : Control.CHOICE;
    };
  }

  /** {@code Допустимо 5–1440}, {@code не меньше 5}, or empty. */
  private String bounds(Definition definition) {
    boolean text = definition.type() == Type.TEXT || definition.type() == Type.SECRET;
    String kind = text ? "settings.length." : "settings.bounds.";
    if (definition.from().isEmpty() && definition.to().isEmpty()) {
      return "";
    }
    if (definition.to().isEmpty()) {
      return request.text(kind + "from", definition.from());
    }
    return definition.from().isEmpty()
        ? request.text(kind + "to", definition.to())
        : request.text(kind + "both", definition.from(), definition.to());
  }

  /** Values in words: a dash where there is none. */
  String words(Definition definition, List<String> values) {
    if (definition.type() == Type.SECRET) {
      return request.text("settings.secret");
    }
    List<String> words = values.stream().map(value -> word(definition, value)).toList();
    return words.isEmpty() ? "—" : String.join(", ", words);
  }

  private String word(Definition definition, String value) {
    if (definition.type() == Type.BOOLEAN) {
      return request.text(value.equals("true") ? "settings.yes" : "settings.no");
    }
    return definition.choices().stream()
        .filter(choice -> choice.value().equals(value))
        .map(Choice::label)
        .findFirst()
        .orElse(value);
  }

  /** How a line is sent and what stands beside it. */
  record Asked(
      String action,
      List<Hidden> hidden,
      boolean reasoned,
      List<String> notes,
      Optional<Line.Back> back) {}
}
