package stapel.experts.api;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Where an expert stands with one application. */
public enum AssignmentState {
  /**
   * Given to the expert, who has not yet said whether there is a conflict of interest: only the
   * number is seen.
   */
  ASSIGNED,
  /**
   * The expert declared that there is no conflict: the content is open and a sheet may be written.
   */
  DECLARED,
  /**
   * There is a conflict of interest, declared by the expert or found by the operator: no sheet, no
   * content.
   */
  CONFLICT,
  /** The expert gave the application back for another reason. */
  DECLINED;

  /** The stored key and the name in messages: the constant in lower case. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The state of this {@link #key}. */
  public static AssignmentState of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }

  /** The states that may follow. A declared conflict is final for this assignment. */
  public Set<AssignmentState> next() {
    return switch (this) {
      case ASSIGNED -> EnumSet.of(DECLARED, CONFLICT, DECLINED);
      case DECLARED -> EnumSet.of(CONFLICT, DECLINED);
      case DECLINED -> EnumSet.of(ASSIGNED);
      case CONFLICT -> EnumSet.noneOf(AssignmentState.class);
    };
  }
}
