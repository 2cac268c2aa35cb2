package stapel.intake.api;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * Where a call stands. An extension is no state of its own: an open call, or one just closed, is
 * open until a later moment, and each extension is kept.
 */
public enum CallState {
  /** Being written; only operators see it. */
  DRAFT,
  /** Announced, not open yet. */
  PUBLISHED,
  /** Takes applications. */
  OPEN,
  /** Takes no more; applications are checked. */
  CLOSED,
  /** Eligible applications are with the experts. */
  IN_REVIEW,
  /** The decision has been applied. */
  DECIDED,
  /** Kept for reading. */
  ARCHIVED,
  /** Stopped for a while; goes on where it stood. */
  SUSPENDED,
  /** Ended without a decision. */
  CANCELLED,
  /** Declared without effect. */
  VOID;

  /** The stored key and the name in messages: the constant in lower case. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The state of this {@link #key}. */
  public static CallState of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }

  /** The states that may follow; empty at an end. */
  public Set<CallState> next() {
    return switch (this) {
      case DRAFT -> EnumSet.of(PUBLISHED, CANCELLED, VOID);
      case PUBLISHED -> EnumSet.of(DRAFT, OPEN, SUSPENDED, CANCELLED, VOID);
      case OPEN -> EnumSet.of(CLOSED, SUSPENDED, CANCELLED, VOID);
      case CLOSED -> EnumSet.of(OPEN, IN_REVIEW, SUSPENDED, CANCELLED, VOID);
      case IN_REVIEW -> EnumSet.of(CLOSED, DECIDED, SUSPENDED, CANCELLED, VOID);
      case DECIDED -> EnumSet.of(IN_REVIEW, ARCHIVED, SUSPENDED, VOID);
      case ARCHIVED -> EnumSet.of(VOID);
      case SUSPENDED -> EnumSet.of(PUBLISHED, OPEN, CLOSED, IN_REVIEW, DECIDED, CANCELLED, VOID);
      case CANCELLED, VOID -> EnumSet.noneOf(CallState.class);
    };
  }

  /** True when this state may follow at once. */
  public boolean mayBecome(CallState wanted) {
    return next().contains(wanted);
  }
}
