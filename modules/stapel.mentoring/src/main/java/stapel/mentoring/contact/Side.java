package stapel.mentoring.contact;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The two sides of a session, and the operator beside them. */
public enum Side {
  /** Who gives the session. */
  MENTOR,
  /** Who came for it. */
  TEAM,
  /** Who arranged it. */
  OPERATOR;

  /** The keys of all, as tables have them. */
  public static List<String> keys() {
    return Arrays.stream(values()).map(Side::key).toList();
  }

  /** As tables have it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
