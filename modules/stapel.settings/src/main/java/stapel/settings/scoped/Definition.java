package stapel.settings.scoped;

import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import stapel.api.Messages;
import stapel.api.Problem;
import stapel.api.Text;
import stapel.api.setting.Settings;
import stapel.settings.history.Shown;
import stapel.settings.value.ConfigValues;
import stapel.settings.value.MetatypeFile.Attribute;
import stapel.settings.value.MetatypeFile.Described;
import stapel.settings.value.MetatypeFile.Option;

/** A running contribution with what its Metatype file says; valid for one request. */
public final class Definition {

  private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

  private final Settings<? extends Annotation> settings;
  private final Described described;
  private final Messages messages;
  private final Messages own;

  /**
   * Of a contribution.
   *
   * @param messages of its bundle
   * @param own of this bundle
   */
  Definition(
      Settings<? extends Annotation> settings,
      Described described,
      Messages messages,
      Messages own) {
    this.settings = settings;
    this.described = described;
    this.messages = messages;
    this.own = own;
  }

  /** The contribution's id. */
  public String id() {
    return described.pid();
  }

  /** Its values in their order. */
  public List<Attribute> attributes() {
    return described.attributes();
  }

  Optional<Attribute> attribute(String key) {
    return attributes().stream().filter(attribute -> attribute.id().equals(key)).findFirst();
  }

  /** A word of the module's: {@code <id>}, {@code <id>.<rest>}; empty when it has none. */
  public String word(Locale language, String... rest) {
    return messages
        .find(language, rest.length == 0 ? id() : id() + "." + String.join(".", rest))
        .orElse("");
  }

  /** What a value is called: the group's name and its own. */
  Text title(Attribute attribute) {
    return new Text(title(RUSSIAN, attribute), title(Locale.ENGLISH, attribute));
  }

  private String title(Locale language, Attribute attribute) {
    String own = word(language, attribute.id());
    return word(language) + ": " + (own.isEmpty() ? attribute.id() : own);
  }

  /** Values as rows keep them for readers. */
  Shown shown(Attribute attribute, List<String> values) {
    return Shown.of(
        attribute, values, own, (language, option) -> choice(language, attribute, option));
  }

  /** What a choice is called: by the module's words, else by its Metatype file. */
  public String choice(Locale language, Attribute attribute, Option option) {
    String word = word(language, attribute.id(), option.value());
    return word.isEmpty() ? option.label() : word;
  }

  /** Of which type its values are given. */
  boolean gives(Class<?> config) {
    return settings.config() == config;
  }

  /** What the module says to values that fit one by one. */
  List<Problem> check(Map<String, List<String>> values) {
    return check(settings, values);
  }

  private static <C extends Annotation> List<Problem> check(
      Settings<C> settings, Map<String, List<String>> values) {
    return settings.check(ConfigValues.of(settings.config(), values));
  }

  /** A problem of the module's in its own words. */
  Text worded(Problem problem) {
    return new Text(worded(RUSSIAN, problem), worded(Locale.ENGLISH, problem));
  }

  private String worded(Locale language, Problem problem) {
    return messages.text(language, "problem." + problem.code(), problem.arguments().toArray());
  }

  /** A class of the module, whose messages word its problems. */
  Class<?> origin() {
    return settings.getClass();
  }
}
