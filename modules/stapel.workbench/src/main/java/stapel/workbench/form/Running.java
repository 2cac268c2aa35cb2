package stapel.workbench.form;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import stapel.api.Problem;
import stapel.api.Refusal;
import stapel.workbench.Refused;

/** How far the commands are that this process is executing for a waiting browser. */
final class Running {

  private final Map<String, Progress> byKey = new ConcurrentHashMap<>();

  /** Takes a call in; the consumer that comes back also carries the wish to end it. */
  BiConsumer<Long, Long> begin(String person, String key, Instant now) {
    Progress progress = new Progress(now);
    byKey.put(person + "/" + key, progress);
    return progress::tell;
  }

  void end(String person, String key) {
    byKey.remove(person + "/" + key);
  }

  Optional<Progress> find(String person, String key) {
    return Optional.ofNullable(byKey.get(person + "/" + key));
  }

  /** One call. */
  static final class Progress {

    private final Instant begun;
    private volatile long done;
    private volatile long total;
    private volatile boolean cancelled;

    Progress(Instant begun) {
      this.begun = begun;
    }

    /** Called on the command's thread: what it throws rolls the command back. */
    private void tell(long newDone, long newTotal) {
      if (cancelled) {
        throw Refusal.of(Refused.class, Refusal.Kind.CONFLICT, Problem.of("workbench.cancelled"));
      }
      done = newDone;
      total = newTotal;
    }

    void cancel() {
      cancelled = true;
    }

    long done() {
      return done;
    }

    /**
     * What the bar asks for; {@code left} is a guess in seconds, -1 while there is none.
     *
     * @param words of the step it is at, empty where steps have no names
     */
    String json(Instant now, String words) {
      long seconds = now.getEpochSecond() - begun.getEpochSecond();
      long left = done > 0 ? seconds * (total - done) / done : -1;
      return "{\"done\":"
          + done
          + ",\"total\":"
          + total
          + ",\"left\":"
          + left
          + ",\"words\":"
          + Json.text(words)
          + "}";
    }
  }
}
