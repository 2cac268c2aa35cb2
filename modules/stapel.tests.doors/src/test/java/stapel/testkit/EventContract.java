package stapel.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import stapel.api.command.Call;
import stapel.api.command.Listener;
import stapel.api.data.Query;
import stapel.doors.event.FailureList;
import stapel.doors.right.DoorGrants;

/** What listeners are told, the same on every engine. */
abstract class EventContract {

  private static final Map<String, String> ID = Map.of("id", "sample.listener");

  private final Engines engine;
  private Testkit kit;
  private Sample sample;
  private Client operator;

  EventContract(Engines engine) {
    this.engine = engine;
  }

  @BeforeEach
  void start() {
    kit = Sample.prepared(engine.start());
    sample = Sample.of(kit);
    kit.add(new Sample.Close(sample.database()), new FailureList(), new DoorGrants());
    kit.change(() -> List.of("a", "b").forEach(id -> sample.visit(id, "c1", id, 1L)));
    operator = kit.as("operator", "c1");
  }

  @AfterEach
  void close() {
    kit.close();
  }

  @Test
  void newListenerStartsAtThePresentAndHearsInOrder() {
    close("a", 1, "old");
    Hearing hearing = new Hearing();
    kit.add(hearing, ID);
    close("a", 2, "one");
    close("b", 1, "two");
    close("a", 3, "three");
    kit.settle();
    assertEquals(List.of("a one", "b two", "a three"), hearing.heard);
  }

  @Test
  void rolledBackCallsTellNothing() {
    Hearing hearing = new Hearing();
    kit.add(hearing, ID);
    operator.dryRun("sample.close", Map.of("visit", "a@1", "reason", "dry"));
    close("a", 1, "real");
    kit.settle();
    assertEquals(List.of("a real"), hearing.heard);
  }

  @Test
  void absentListenerFindsItsEventsWhenItComesBack() {
    Hearing hearing = new Hearing();
    kit.add(hearing, ID);
    kit.settle();
    kit.remove(hearing);
    close("a", 1, "away");
    kit.settle();
    assertEquals(List.of(), hearing.heard);
    kit.add(hearing, ID);
    kit.settle();
    assertEquals(List.of("a away"), hearing.heard);
  }

  @Test
  void failingEventHoldsBackItsObjectAloneAndIsSetAsideAfterTenAttempts() {
    Hearing hearing = new Hearing();
    hearing.refuses = "bad";
    // All three are there before the first attempt ends, or ten attempts could end before the
    // third.
    CompletableFuture<Void> allThere = new CompletableFuture<>();
    hearing.work = allThere::join;
    kit.add(hearing, ID);
    close("a", 1, "bad");
    close("a", 2, "after");
    close("b", 1, "other");
    allThere.complete(null);
    kit.settle();
    assertEquals(List.of("b other", "a after"), hearing.heard);
    assertEquals(10, hearing.attempts.get());
    Client administrator = kit.console();
    var failure = administrator.read(Query.of("doors.failures")).rows().get(0);
    assertEquals("sample.visits/a", failure.text("object"));
    assertEquals("IllegalStateException: bad", failure.text("error"));
    assertEquals("10", failure.text("attempts"));
  }

  @Test
  void listenerWritesInOneTransactionWithItsDelivery() {
    Hearing hearing = new Hearing();
    hearing.refuses = "twice";
    hearing.times = 2;
    hearing.work =
        () -> sample.database().update("update visit set amount = amount + 1 where id = 'b'");
    kit.add(hearing, ID);
    close("a", 1, "twice");
    kit.settle();
    assertEquals(3, hearing.attempts.get());
    assertEquals("2", operator.row(Sample.VISITS, "b").orElseThrow().text("amount"));
  }

  private void close(String visit, int version, String reason) {
    operator.call("sample.close", "visit", visit + "@" + version, "reason", reason);
  }

  /** Notes what it hears. */
  private static final class Hearing implements Listener<Sample.Closed> {

    private final List<String> heard = new CopyOnWriteArrayList<>();
    private volatile String refuses = "";
    private volatile int times = Integer.MAX_VALUE;
    private final AtomicInteger attempts = new AtomicInteger();
    private volatile Runnable work = () -> {};

    @Override
    public Class<Sample.Closed> event() {
      return Sample.Closed.class;
    }

    @Override
    public void on(Sample.Closed event, Call call) {
      work.run();
      if (event.reason().equals(refuses)) {
        if (attempts.incrementAndGet() <= times) {
          throw new IllegalStateException(refuses);
        }
      }
      heard.add(event.visit() + " " + event.reason());
    }
  }
}
