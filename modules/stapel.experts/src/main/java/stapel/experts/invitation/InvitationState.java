package stapel.experts.invitation;

import java.util.Locale;

/** What became of an invitation. */
public enum InvitationState {
  /** Nobody has answered yet. */
  INVITED,
  /** The expert will read. */
  ACCEPTED,
  /** The expert will not; proposals leave the expert out. */
  DECLINED;

  /** The stored key and the name in messages: the constant in lower case. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static InvitationState of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }
}
