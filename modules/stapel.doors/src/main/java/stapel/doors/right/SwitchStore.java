package stapel.doors.right;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Id;
import stapel.api.store.Database;
import stapel.doors.registry.Watched;
import stapel.platform.api.Switches;
import stapel.platform.api.Transactions;

/**
 * The table of what is switched off where. Asked at every request, so it is remembered for a few
 * seconds; what this node changes it sees at once.
 */
@Component(service = {Switches.class, SwitchStore.class})
public final class SwitchStore implements Switches, Watched {

  private static final Duration FRESH = Duration.ofSeconds(5);

  private final Database database;
  private final Transactions transactions;
  private final Clock clock;
  private final AtomicLong changes = new AtomicLong();
  private final List<Runnable> watchers = new CopyOnWriteArrayList<>();
  private volatile Optional<Seen> seen = Optional.empty();

  /** Over the doors' own tables. */
  @Activate
  public SwitchStore(
      @Reference(target = "(stapel.schema=doors)") Database database,
      @Reference Transactions transactions) {
    this(database, transactions, Clock.systemUTC());
  }

  /** The same with another clock. */
  public SwitchStore(Database database, Transactions transactions, Clock clock) {
    this.database = database;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public boolean off(String module, String region) {
    if (read().getOrDefault(module, Set.of()).contains(region)) {
      return false;
    }
    database.update(
        "insert into switched_off (id, version, module, region_id, since) values (?, 1, ?, ?, ?)",
        Id.next(clock.instant()),
        module,
        region,
        clock.instant());
    transactions.afterCommit(this::changed);
    return true;
  }

  @Override
  public boolean on(String module, String region) {
    int gone =
        database.update(
            "delete from switched_off where module = ? and region_id = ?", module, region);
    transactions.afterCommit(this::changed);
    return gone > 0;
  }

  @Override
  public Map<String, Set<String>> all() {
    long now = System.nanoTime();
    Optional<Seen> known = seen.filter(one -> now - one.at < FRESH.toNanos());
    if (known.isPresent()) {
      return known.get().regions;
    }
    long before = changes.get();
    Map<String, Set<String>> regions = read();
    if (changes.get() == before) {
      seen = Optional.of(new Seen(regions, now));
    }
    return regions;
  }

  @Override
  public void watch(Runnable watcher) {
    watchers.add(watcher);
  }

  private void changed() {
    changes.incrementAndGet();
    seen = Optional.empty();
    watchers.forEach(Runnable::run);
  }

  private Map<String, Set<String>> read() {
    Map<String, Set<String>> regions = new HashMap<>();
    database
        .query(
            "select module, region_id from switched_off",
            row -> Map.entry(row.text(1), row.text(2)))
        .forEach(
            one -> regions.computeIfAbsent(one.getKey(), m -> new HashSet<>()).add(one.getValue()));
    return regions;
  }

  private record Seen(Map<String, Set<String>> regions, long at) {}
}
