package stapel.mentoring.calculation;

import java.util.Locale;

/** What a person is to a team. */
enum Role {
  MENTOR,
  CURATOR;

  /** {@code mentor}. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** {@code mentors}. */
  String list() {
    return key() + "s";
  }
}
