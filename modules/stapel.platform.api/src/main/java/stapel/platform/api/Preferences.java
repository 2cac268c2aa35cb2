package stapel.platform.api;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The server's preferences: what the Metatype definitions of all running bundles describe. A front
 * end shows them to callers who hold {@link #PERMISSION} at the platform and changes them through
 * the commands {@link #SET} and {@link #RESET}, whose request is {@code {"group": ..., "key": ...,
 * "values": [...]}}. Thread-safe.
 */
@ProviderType
public interface Preferences {

  /** The permission key of the page and of both commands. */
  String PERMISSION = "settings.set-preference";

  /** The command that stores a value: fields {@code group}, {@code key}, {@code values}. */
  String SET = "settings.set-preference";

  /** The command that goes back to the default: fields {@code group}, {@code key}. */
  String RESET = "settings.reset-preference";

  /** The command that sets the preferences of a file: field {@code file}. */
  String IMPORT = "settings.import-preferences";

  /**
   * All groups by title, each with at least one definition, worded for a reader of this language.
   */
  List<Group> groups(Locale language);

  /** One group; empty when no running bundle describes it. */
  Optional<Group> group(String id, Locale language);

  /**
   * Stores a value in the profile's folder and applies it at once; the commands' own way, not a
   * front end's. Inside a transaction it happens after the commit.
   *
   * @param values one text, or several where {@link Definition#many}; as {@link Definition#values}
   *     gives them
   * @throws stapel.api.Refusal when a value does not fit its definition
   */
  void set(String group, String key, List<String> values);

  /** Forgets the stored value: the edition's or the default holds again. */
  void reset(String group, String key);

  /**
   * What is stored as JSON, by group and key, without secrets: what {@link #IMPORT} reads and what
   * an edition may set.
   */
  String json();

  /**
   * What one bundle lets an administrator set.
   *
   * @param id the configuration's PID, for example {@code stapel.access}
   * @param title one or two words
   * @param help a sentence, may be empty
   * @param definitions in the order of their bundle
   */
  record Group(String id, String title, String help, List<Definition> definitions) {

    /** Copies the list. */
    public Group {
      definitions = List.copyOf(definitions);
    }
  }

  /**
   * One preference.
   *
   * @param key its name in the configuration
   * @param label a few words
   * @param help a sentence, may be empty
   * @param type what a form shows
   * @param required true when it may not be empty
   * @param many true for a list of values
   * @param defaults the default, or the edition's where it sets one; one element unless many, none
   *     when empty
   * @param values what holds now; none for {@link Type#SECRET}
   * @param stored true when an administrator has set it
   * @param from lowest number or shortest length, empty for none
   * @param to highest number or greatest length, empty for none
   * @param unit what a number counts, for example minutes; empty for none
   * @param choices the closed list, empty for none
   */
  record Definition(
      String key,
      String label,
      String help,
      Type type,
      boolean required,
      boolean many,
      List<String> defaults,
      List<String> values,
      boolean stored,
      String from,
      String to,
      String unit,
      List<Choice> choices) {

    /** Copies the lists. */
    public Definition {
      defaults = List.copyOf(defaults);
      values = List.copyOf(values);
      choices = List.copyOf(choices);
    }
  }

  /**
   * One of a closed list.
   *
   * @param value what is stored
   * @param label what is shown
   */
  record Choice(String value, String label) {}

  /** Kinds of values. */
  enum Type {
    /** One line of text. */
    TEXT,
    /** A text that is never shown again. */
    SECRET,
    /** A whole number. */
    INTEGER,
    /** A number with a point. */
    DECIMAL,
    /** {@code true} or {@code false}. */
    BOOLEAN
  }
}
