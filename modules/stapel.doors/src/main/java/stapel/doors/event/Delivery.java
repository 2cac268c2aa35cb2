package stapel.doors.event;

import java.time.Clock;
import java.time.Duration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Registries;
import stapel.api.store.Database;
import stapel.doors.call.Ending;
import stapel.doors.calls.CountedCalls;
import stapel.doors.right.ClosedScopes;
import stapel.platform.api.Audit;
import stapel.platform.api.Transactions;

/** Events as a whole: where they are written and the thread that delivers them. */
@Component(service = Delivery.class)
public final class Delivery implements AutoCloseable {

  private final EventStore store;
  private final Ending ending;
  private final Dispatcher dispatcher;

  /** Begins to deliver. */
  @Activate
  public Delivery(
      @Reference Transactions transactions,
      @Reference(target = "(stapel.schema=doors)") Database database,
      @Reference Audit audit,
      @Reference Registries registries,
      @Reference CountedCalls calls,
      @Reference ClosedScopes closed) {
    this(
        transactions,
        database,
        audit,
        registries,
        calls,
        closed,
        Clock.systemUTC(),
        Duration.ofMillis(100));
  }

  /** The same with another clock and pause between failures. */
  public Delivery(
      Transactions transactions,
      Database database,
      Audit audit,
      Registries registries,
      CountedCalls calls,
      ClosedScopes closed,
      Clock clock,
      Duration pause) {
    Listeners listeners = new Listeners(registries, transactions, database, calls, closed, clock);
    this.store = new EventStore(database, listeners);
    this.ending = new Ending(store, audit, clock);
    this.dispatcher = new Dispatcher(transactions, store, listeners, ending, calls, clock, pause);
    dispatcher.start();
  }

  /** What stands at the end of each change. */
  public Ending ending() {
    return ending;
  }

  /** Something was committed that somebody waits for. */
  public void wake() {
    dispatcher.wake();
  }

  /** Waits until every event has been told or set aside; for tests. */
  public void settle() {
    dispatcher.settle();
  }

  EventStore store() {
    return store;
  }

  @Override
  @Deactivate
  public void close() {
    dispatcher.close();
  }
}
