package stapel.doors.call;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import stapel.api.Id;
import stapel.api.Ref;
import stapel.api.command.Event;
import stapel.platform.api.Caller;
import stapel.platform.api.PlatformCall;
import stapel.platform.api.Transactions;

/** One call while it runs, and what it tells to be written down at its end. Used by one thread. */
public final class RunningCall implements PlatformCall {

  private final Caller caller;
  private final String scope;
  private final Instant now;
  private final boolean dryRun;
  private final BiConsumer<Long, Long> progress;
  private final Transactions transactions;
  private final List<Event> events = new ArrayList<>();
  private final Set<Ref> objects = new LinkedHashSet<>();
  private final List<String> words = new ArrayList<>();

  /** Begins a call. */
  public RunningCall(
      Caller caller,
      String scope,
      Instant now,
      boolean dryRun,
      BiConsumer<Long, Long> progress,
      Transactions transactions) {
    this.caller = caller;
    this.scope = scope;
    this.now = now;
    this.dryRun = dryRun;
    this.progress = progress;
    this.transactions = transactions;
  }

  @Override
  public String person() {
    return caller.person();
  }

  @Override
  public String name() {
    return caller.name();
  }

  @Override
  public Locale language() {
    return caller.language();
  }

  @Override
  public Instant now() {
    return now;
  }

  @Override
  public String scope() {
    return scope;
  }

  @Override
  public boolean dryRun() {
    return dryRun;
  }

  @Override
  public String newId() {
    return Id.next(now);
  }

  @Override
  public void emit(Event event) {
    events.add(event);
  }

  @Override
  public void changed(Ref ref, String what) {
    touched(ref);
    if (!what.isBlank()) {
      words.add(what);
    }
  }

  @Override
  public void chunk(Runnable work) {
    if (dryRun) {
      work.run();
      return;
    }
    transactions.aside(
        () -> {
          work.run();
          return null;
        });
  }

  @Override
  public void progress(long done, long total) {
    progress.accept(done, total);
  }

  /** Names a thing that was changed, without words; its version does not matter to the log. */
  public void touched(Ref ref) {
    objects.add(Ref.of(ref.dataset(), ref.id()));
  }

  @Override
  public Caller caller() {
    return caller;
  }

  List<Event> events() {
    return events;
  }

  List<Ref> objects() {
    return List.copyOf(objects);
  }

  String words() {
    String all = String.join("; ", words);
    return all.length() > 1000 ? all.substring(0, 999) + "…" : all;
  }

  /** True when there is something to write down. */
  public boolean spoke() {
    return !events.isEmpty() || !objects.isEmpty();
  }
}
