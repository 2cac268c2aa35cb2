package stapel.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stapel.platform.api.Audit.Check;
import stapel.platform.api.Audit.Damage;

/** Seals lines and checks the seals. Used inside a transaction. */
final class Chain {

  private static final int BATCH = 500;

  private final LineStore store;

  Chain(LineStore store) {
    this.store = store;
  }

  /**
   * Seals committed lines in the order of their ids. A line whose words do not fit its own digest
   * was not written by this server: it is left unsealed for the check to name.
   *
   * @return true when there may be more
   */
  boolean seal() {
    LineStore.Head head = store.head(true);
    List<LineStore.Sealed> waiting = store.unsealed(BATCH);
    List<LineStore.Sealed> sealed = new ArrayList<>();
    for (LineStore.Sealed line : waiting) {
      if (line.digest().equals(Digests.of(line.line()))) {
        long number = head.number() + 1;
        String link = Digests.link(head.link(), number, line.digest());
        sealed.add(new LineStore.Sealed(line.line(), line.digest(), number, link));
        head = new LineStore.Head(number, link);
      }
    }
    if (!sealed.isEmpty()) {
      store.seal(sealed);
      store.head(head);
    }
    return sealed.size() == BATCH;
  }

  /**
   * Recomputes every digest and link up to the chain's end, and looks at what is not sealed yet.
   */
  Check verify() {
    LineStore.Head head = store.head(false);
    Walk walk = new Walk();
    store.each(Math.max(0, head.number()), walk::next);
    if (walk.damage == Damage.NONE
        && (walk.number != head.number() || !walk.link.equals(head.link()))) {
      walk.fail(Damage.MISSING, walk.number + 1, "");
    }
    beyond().ifPresent(line -> walk.fail(Damage.FOREIGN, line.number(), line.line().id()));
    List<LineStore.Sealed> waiting = store.unsealed(10_000);
    waiting.stream()
        .filter(line -> !line.digest().equals(Digests.of(line.line())))
        .forEach(line -> walk.fail(Damage.FOREIGN, 0, line.line().id()));
    return new Check(walk.lines, waiting.size(), walk.damage, walk.at, walk.line, head.link());
  }

  /**
   * A line behind the chain's end. The end is read after the line, for lines are sealed while this
   * looks.
   */
  private Optional<LineStore.Sealed> beyond() {
    Optional<LineStore.Sealed> last = store.last();
    long end = store.head(false).number();
    return last.filter(line -> line.number() > end);
  }

  /** One walk along the chain; keeps the first fault. */
  private static final class Walk {

    private long lines;
    private long number;
    private String link = Digests.START;
    private Damage damage = Damage.NONE;
    private long at;
    private String line = "";

    private void next(LineStore.Sealed sealed) {
      lines++;
      if (damage != Damage.NONE) {
        return;
      }
      String id = sealed.line().id();
      if (sealed.number() > number + 1) {
        fail(Damage.MISSING, number + 1, "");
      } else if (sealed.number() <= number) {
        fail(Damage.FOREIGN, sealed.number(), id);
      } else if (!sealed.digest().equals(Digests.of(sealed.line()))) {
        fail(Damage.CHANGED, sealed.number(), id);
      } else if (!sealed.link().equals(Digests.link(link, sealed.number(), sealed.digest()))) {
        fail(Damage.FOREIGN, sealed.number(), id);
      }
      number = sealed.number();
      link = sealed.link();
    }

    private void fail(Damage found, long place, String id) {
      if (damage == Damage.NONE) {
        damage = found;
        at = place;
        line = id;
      }
    }
  }
}
