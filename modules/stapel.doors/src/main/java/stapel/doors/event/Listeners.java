package stapel.doors.event;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stapel.api.Refusal;
import stapel.api.Registries;
import stapel.api.Registry;
import stapel.api.command.Listener;
import stapel.api.store.Database;
import stapel.api.store.StoreException;
import stapel.doors.calls.CountedCalls;
import stapel.doors.registry.Watched;
import stapel.doors.right.ClosedScopes;
import stapel.platform.api.Calls;
import stapel.platform.api.Transactions;

/**
 * The listeners that are here now. One that was seen is remembered, so that events wait for it
 * while it is away.
 */
@SuppressWarnings("rawtypes")
public final class Listeners {

  private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

  private final Registry<Listener> registry;
  private final Transactions transactions;
  private final Database database;
  private final CountedCalls calls;
  private final ClosedScopes closed;
  private final Clock clock;
  private final Set<String> remembered = ConcurrentHashMap.newKeySet();

  /** Those registered now and later. */
  public Listeners(
      Registries registries,
      Transactions transactions,
      Database database,
      CountedCalls calls,
      ClosedScopes closed,
      Clock clock) {
    this.calls = calls;
    this.closed = closed;
    this.registry = registries.of(Listener.class);
    this.transactions = transactions;
    this.database = database;
    this.clock = clock;
  }

  /** Runs this whenever one comes or goes, or is switched off or on somewhere. */
  void watch(Runnable watcher) {
    closed.watch(watcher);
    if (registry instanceof Watched watched) {
      watched.watch(watcher);
    }
  }

  /** Ids of those here that listen to events of this class. */
  List<String> present(String type) {
    return types().entrySet().stream()
        .filter(e -> e.getValue().equals(type))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Ids of all here, each remembered. */
  Set<String> present() {
    Map<String, String> types = types();
    types.forEach(this::remember);
    return types.keySet();
  }

  /** The listener of this id. */
  java.util.Optional<Registry.Entry<Listener>> find(String id) {
    return registry.find(id);
  }

  /** Which of these hear nothing where. Inside a transaction. */
  List<EventStore.Deaf> deaf(Set<String> present) {
    List<EventStore.Deaf> deaf = new ArrayList<>();
    closed
        .all()
        .forEach(
            (bundle, scopes) -> {
              List<String> ids =
                  registry.all().stream()
                      .filter(entry -> entry.bundle().equals(bundle))
                      .map(Registry.Entry::id)
                      .filter(present::contains)
                      .toList();
              if (!ids.isEmpty() && !scopes.isEmpty()) {
                deaf.add(new EventStore.Deaf(ids, scopes));
              }
            });
    return deaf;
  }

  /** Whether what this bundle listens for in a scope waits. Inside a transaction. */
  boolean deaf(String bundle, String scope) {
    return closed.of(bundle).contains(scope);
  }

  private Map<String, String> types() {
    Map<String, String> types = new LinkedHashMap<>();
    for (Registry.Entry<Listener> entry : registry.all()) {
      try {
        String type =
            calls.call(entry, Calls.Kind.DESCRIPTION, () -> entry.get().event().getName());
        types.putIfAbsent(entry.id(), type);
      } catch (Refusal gone) {
        LOG.debug("the listener {} of {} takes no calls now", entry.id(), entry.bundle());
      } catch (RuntimeException | LinkageError e) {
        LOG.warn(
            "asking the listener {} of {} for its event: left out", entry.id(), entry.bundle(), e);
      }
    }
    return types;
  }

  private void remember(String id, String type) {
    if (!remembered.add(id)) {
      return;
    }
    try {
      transactions.aside(
          () -> {
            List<String> known =
                database.query("select id from listener where id = ?", row -> row.text(1), id);
            return known.isEmpty()
                ? database.update(
                    "insert into listener (id, type, since) values (?, ?, ?)",
                    id,
                    type,
                    clock.instant())
                : database.update("update listener set type = ? where id = ?", type, id);
          });
    } catch (StoreException e) {
      remembered.remove(id);
      LOG.warn("remembering the listener {}: it is tried again at the next event", id, e);
    }
  }
}
