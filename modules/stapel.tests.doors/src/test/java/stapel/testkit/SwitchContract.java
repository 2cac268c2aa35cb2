package stapel.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import stapel.api.Refusal;
import stapel.api.command.Call;
import stapel.api.command.Listener;
import stapel.api.data.Filter;
import stapel.api.data.Query;
import stapel.api.data.Row;
import stapel.api.data.Sort;
import stapel.api.store.Scopes;
import stapel.api.work.Job;
import stapel.doors.job.JobRunner;
import stapel.platform.api.CommandDoor.CommandInfo;
import stapel.platform.api.DatasetDoor.DatasetInfo;

/** A module that is switched off in one region is not there for it, and stays for the others. */
abstract class SwitchContract {

  private static final String MODULE = "stapel.testkit";
  private static final String OTHER = "stapel.other";

  private final Engines engine;
  private Testkit kit;
  private Client north;
  private Client both;

  SwitchContract(Engines engine) {
    this.engine = engine;
  }

  @BeforeEach
  void start() {
    kit = engine.start();
    kit.tables("stapel.sample", Sample.class);
    Sample sample = Sample.of(kit);
    kit.add(new Sample.Visits(), new Sample.Grants(), new Sample.Close(sample.database()));
    kit.add(
        new Sample.Marks(),
        Map.of("id", "sample.marks", "dataset", Sample.VISITS, "order", "100", "bundle", OTHER));
    region("north", "cn");
    region("south", "cs");
    kit.change(
        () -> {
          sample.visit("vn", "cn", "north one", 1L);
          sample.visit("vs", "cs", "south one", 2L);
          sample.mark("m1", "vn", "5");
          sample.mark("m2", "vs", "7");
        });
    north = kit.as("operator", "north");
    both = kit.as("operator", "south").and("operator", "north");
  }

  private void region(String id, String call) {
    kit.scope(id, "region", Scopes.PLATFORM)
        .scope("p-" + id, "programme", id)
        .scope(call, "call", "p-" + id);
  }

  @AfterEach
  void close() {
    kit.close();
  }

  private void off(String module) {
    assertTrue(kit.write(() -> kit.switches().off(module, "north")));
  }

  private static List<String> ids(List<Row> rows) {
    return rows.stream().map(row -> row.ref().id()).sorted().toList();
  }

  @Test
  void rowsOfTheRegionAreNotThereAndOthersStay() {
    assertEquals(List.of("vn", "vs"), ids(both.read(Query.of(Sample.VISITS)).rows()));
    off(MODULE);
    assertEquals(List.of("vs"), ids(both.read(Query.of(Sample.VISITS)).rows()));
    assertEquals(1, both.read(Query.of(Sample.VISITS)).count());
    assertEquals(List.of("vs"), ids(both.stream(Query.of(Sample.VISITS))));
    assertEquals(Optional.empty(), both.row(Sample.VISITS, "vn"));
    Client everywhere = kit.as("operator", Scopes.PLATFORM);
    assertEquals(List.of("vs"), ids(everywhere.read(Query.of(Sample.VISITS)).rows()));
  }

  @Test
  void whoWorksInTheRegionOnlyFindsNoListAndNoCommand() {
    off(MODULE);
    assertEquals(List.of(), kit.datasets().datasets(north.caller()));
    assertEquals(Optional.empty(), north.dataset(Sample.VISITS));
    Refusal list = assertThrows(Refusal.class, () -> north.read(Query.of(Sample.VISITS)));
    assertEquals(Refusal.Kind.NOT_FOUND, list.kind());
    assertEquals(List.of(), kit.commands().commands(north.caller()));
    assertEquals(
        List.of("sample.close"),
        kit.commands().commands(both.caller()).stream().map(CommandInfo::id).toList());
    assertFalse(north.may("sample.close", ""));
    Refusal command = assertThrows(Refusal.class, () -> close(north, "vn"));
    assertEquals(Refusal.Kind.NOT_FOUND, command.kind());
  }

  @Test
  void commandsWorkOnlyWhereTheModuleIsOn() {
    off(MODULE);
    Refusal refusal = assertThrows(Refusal.class, () -> close(both, "vn"));
    assertEquals(Refusal.Kind.NOT_FOUND, refusal.kind());
    close(both, "vs");
    assertEquals("closed", both.row(Sample.VISITS, "vs").orElseThrow().text("state"));
  }

  private static void close(Client client, String visit) {
    client.call("sample.close", "visit", visit + "@1", "reason", "done");
  }

  @Test
  void columnsOfTheModuleAreMissingInTheRegionsRows() {
    off(OTHER);
    Query marks = Query.of(Sample.VISITS).columns("title", "marks");
    Map<String, Optional<Object>> cells =
        both.read(marks).rows().stream()
            .collect(
                java.util.stream.Collectors.toMap(row -> row.ref().id(), row -> row.cell("marks")));
    assertEquals(Map.of("vn", Optional.empty(), "vs", Optional.of(1L)), cells);
    assertEquals(
        List.of("vs"),
        ids(
            both.read(
                    Query.of(Sample.VISITS)
                        .filter(new Filter("marks", Filter.Operator.PRESENT, ""))
                        .sort(Sort.up("mean")))
                .rows()));
    assertEquals(
        Optional.empty(),
        north.dataset(Sample.VISITS).flatMap((DatasetInfo i) -> i.column("marks")));
    assertTrue(both.dataset(Sample.VISITS).flatMap(i -> i.column("marks")).isPresent());
  }

  @Test
  void eventsOfTheRegionWaitForItsListenersUntilTheModuleIsOnAgain() {
    List<String> heard = new CopyOnWriteArrayList<>();
    kit.add(new Hearing(heard), Map.of("id", "other.listener", "bundle", OTHER));
    kit.settle();
    off(OTHER);
    close(north, "vn");
    close(both, "vs");
    kit.settle();
    assertEquals(List.of("vs"), heard);
    assertTrue(kit.write(() -> kit.switches().on(OTHER, "north")));
    kit.settle();
    assertEquals(List.of("vs", "vn"), heard);
  }

  private record Hearing(List<String> heard) implements Listener<Sample.Closed> {

    @Override
    public Class<Sample.Closed> event() {
      return Sample.Closed.class;
    }

    @Override
    public void on(Sample.Closed event, Call call) {
      heard.add(event.visit());
    }
  }

  @Test
  void jobsOfTheModuleChangeNothingInTheRegion() throws InterruptedException {
    Working job = new Working();
    kit.add(job, Map.of("id", "other.work", "bundle", OTHER));
    JobRunner runner = kit.runner();
    try {
      assertEquals(List.of("cn", "cs"), job.next());
      off(OTHER);
      assertEquals(List.of("cs"), job.next());
      assertTrue(kit.write(() -> kit.switches().on(OTHER, "north")));
      assertEquals(List.of("cn", "cs"), job.next());
    } finally {
      runner.close();
    }
  }

  /** Works in both regions, again and again. */
  private static final class Working implements Job {

    private final List<List<String>> runs = new CopyOnWriteArrayList<>();
    private final Semaphore done = new Semaphore(0);

    @Override
    public Duration every() {
      return Duration.ofMillis(1);
    }

    @Override
    public void run(Run run) {
      List<String> worked = new ArrayList<>();
      List.of("cn", "cs").forEach(scope -> run.change(scope, call -> worked.add(call.scope())));
      runs.add(worked);
      done.release();
    }

    /** Where it works now: in a run that began after this question. */
    private List<String> next() throws InterruptedException {
      done.drainPermits();
      assertTrue(done.tryAcquire(2, 60, TimeUnit.SECONDS));
      return runs.get(runs.size() - 1);
    }
  }

  @Test
  void switchedOnAgainItFindsItsData() {
    off(MODULE);
    assertEquals(List.of("vs"), ids(both.read(Query.of(Sample.VISITS)).rows()));
    assertTrue(kit.write(() -> kit.switches().on(MODULE, "north")));
    assertFalse(kit.write(() -> kit.switches().on(MODULE, "north")));
    assertEquals(List.of("vn"), ids(north.read(Query.of(Sample.VISITS)).rows()));
    close(north, "vn");
  }
}
