package stapel.settings.history;

import java.util.Locale;
import stapel.api.Text;

/**
 * One line of the history.
 *
 * @param scope where it changed; the platform's for a preference
 * @param group id of the settings, PID of the preferences
 * @param key name of the value; empty for all of them
 * @param title what it was called when it changed, so that the line can be read when its module has
 *     gone
 * @param before what held before
 * @param after what holds now
 * @param reason why, where one was asked for; else empty
 */
public record Change(
    String scope,
    String group,
    String key,
    Text title,
    Act act,
    Shown before,
    Shown after,
    String reason) {

  private static final int LONGEST = 400;

  /** Shortens the title to what its column holds. */
  public Change {
    title = new Text(cut(title.ru()), cut(title.en()));
  }

  /** What happened. */
  public enum Act {
    /** Set in this scope. */
    SET,
    /** Given up: what is above holds again. */
    RESET,
    /** Frozen when the call opened. */
    FROZEN,
    /** Changed after that. */
    AMENDED;

    /** How it is stored. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Title, group and key, to be found by. */
  String search() {
    return Text.searchKey(title.ru() + " " + title.en() + " " + group + "." + key);
  }

  private static String cut(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }
}
