package stapel.settings.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import stapel.platform.api.Preferences.Choice;

/**
 * One value as its form shows it.
 *
 * @param id the {@code id} attribute of its field
 * @param label with the unit
 * @param control what the form shows
 * @param values what stands in it; none for a secret
 * @param known true when a secret has a value
 * @param required true when it may not be empty
 * @param from lowest number or shortest length, empty for none
 * @param to highest number or greatest length, empty for none
 * @param bounds both in words, empty for none
 * @param action where it is sent; empty when the reader may not change it
 * @param hidden what is sent with it
 * @param reasoned true when a reason is asked for
 * @param notes where the value comes from
 * @param back the way back, where there is one
 * @param problems what was wrong with it at the last attempt, by the name of the field
 */
public record Line(
    String id,
    String label,
    String help,
    Control control,
    List<Choice> choices,
    List<String> values,
    boolean known,
    boolean required,
    String from,
    String to,
    String bounds,
    String action,
    List<Hidden> hidden,
    boolean reasoned,
    List<String> notes,
    Optional<Back> back,
    Map<String, String> problems) {

  /** Copies. */
  public Line {
    choices = List.copyOf(choices);
    values = List.copyOf(values);
    hidden = List.copyOf(hidden);
    notes = List.copyOf(notes);
    problems = Map.copyOf(problems);
  }

  /** What a form shows. */
  public enum Control {
    /** One of a closed list. */
    CHOICE,
    /** Several of a closed list. */
    CHOICES,
    /** Yes or no. */
    FLAG,
    /** One value a line. */
    LINES,
    /** A text that is not shown. */
    SECRET,
    /** One line of text. */
    TEXT,
    /** A whole number. */
    INTEGER,
    /** A number with a point. */
    DECIMAL
  }

  /** A field nobody sees. */
  public record Hidden(String name, String value) {}

  /** Gives the value up. */
  public record Back(String action, String words, List<Hidden> hidden) {

    /** Copies the list. */
    public Back {
      hidden = List.copyOf(hidden);
    }
  }

  /** What stands in a field of one line, or one a line. */
  public String value() {
    return String.join("\n", values);
  }

  /** The values as a reader sees them who may not change them. */
  public String words() {
    return String.join(
        ", ",
        values.stream()
            .map(
                value ->
                    choices.stream()
                        .filter(choice -> choice.value().equals(value))
                        .map(Choice::label)
                        .findFirst()
                        .orElse(value))
            .toList());
  }

  /** What is wrong with the value, empty when nothing is. */
  public String problem() {
    return String.join(
        " ",
        problems.entrySet().stream()
            .filter(each -> !each.getKey().equals("reason"))
            .map(Map.Entry::getValue)
            .toList());
  }

  /** What is wrong with the reason, empty when nothing is. */
  public String reasonProblem() {
    return problems.getOrDefault("reason", "");
  }
}
