package stapel.provisioning.plan;

import java.util.Optional;
import stapel.provisioning.resolve.Part;

/**
 * What happens to one bundle.
 *
 * @param kind what happens
 * @param before what runs now, empty for an added one
 * @param after what will run, empty for a removed or lost one
 */
public record Step(Kind kind, Optional<Part> before, Optional<Part> after) {

  /** What can happen. */
  public enum Kind {
    /** It comes. */
    ADDED,
    /** It is replaced by a newer version, or by other bytes of the same. */
    UPGRADED,
    /** It is replaced by an older version. */
    DOWNGRADED,
    /** It goes because somebody asked for it, or because nobody needs it any more. */
    REMOVED,
    /** It goes because what it needs goes. */
    LOST
  }

  /** The part that people know it by: the new one, else the old one. */
  public Part part() {
    return after.or(() -> before).orElseThrow();
  }
}
