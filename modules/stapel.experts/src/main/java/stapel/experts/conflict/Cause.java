package stapel.experts.conflict;

import java.util.Locale;

/** From what a conflict of interest follows. */
public enum Cause {
  /** A taxpayer number the expert is tied to is that of the applicant. */
  INN,
  /** The organisation the expert works for applies. */
  EMPLOYER,
  /** The expert was noted as one of the team. */
  TEAM,
  /** The expert mentors the team. */
  MENTOR,
  /** The applicant's address is the expert's. */
  ADDRESS,
  /** Both addresses are of one organisation. */
  DOMAIN,
  /** Both are of one territory, and the call takes that for a conflict. */
  TERRITORY;

  /** The stored key and the name in messages: the constant in lower case. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Cause of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }
}
