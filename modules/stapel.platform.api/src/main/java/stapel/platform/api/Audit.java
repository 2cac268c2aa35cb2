package stapel.platform.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import stapel.api.Ref;

/** The log of who did what, chained by digests. */
@ProviderType
public interface Audit {

  /**
   * Writes one line in the open transaction, with its own digest; a sealer chains it within a
   * second of the commit.
   */
  void write(Line line);

  /**
   * The latest line that names this thing, whatever its version; empty when there is none. Inside a
   * transaction.
   */
  Optional<Line> last(Ref ref);

  /** Recomputes the whole chain; takes about a second per 100,000 lines. */
  Check verify();

  /**
   * One line.
   *
   * @param id a new ULID
   * @param at the call's moment
   * @param person id of the actor
   * @param name name of the actor
   * @param origin how the call came
   * @param scope id of the scope
   * @param command id of the command
   * @param objects what was changed, the subject first
   * @param what a few words without personal data
   */
  record Line(
      String id,
      Instant at,
      String person,
      String name,
      String origin,
      String scope,
      String command,
      List<Ref> objects,
      String what) {

    /** Copies the list. */
    public Line {
      objects = List.copyOf(objects);
    }
  }

  /**
   * The outcome of a check.
   *
   * @param lines sealed lines that were checked
   * @param unsealed lines not sealed yet
   * @param damage what the first fault is
   * @param number the place of the first fault in the chain, counted from 1; 0 when whole or not
   *     sealed
   * @param line id of the line that does not fit; empty when whole or when it is missing
   * @param head the last link of the chain in 64 hexadecimal digits: who keeps it elsewhere can
   *     show later that nothing before it was replaced
   */
  record Check(long lines, long unsealed, Damage damage, long number, String line, String head) {

    /** True when every digest fits and no line is missing. */
    public boolean whole() {
      return damage == Damage.NONE;
    }
  }

  /** What may be wrong with a line. */
  enum Damage {
    /** Nothing. */
    NONE,
    /** Its words are not those its digest was made of. */
    CHANGED,
    /** It was sealed and is gone. */
    MISSING,
    /** It does not fit the chain at its place: put in or rewritten from outside. */
    FOREIGN
  }
}
