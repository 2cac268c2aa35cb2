package stapel.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import stapel.api.data.Row;
import stapel.api.store.Database;
import stapel.api.work.Job;
import stapel.doors.dataset.RowDoor;
import stapel.doors.job.CancelJob;
import stapel.doors.job.JobList;
import stapel.doors.job.JobRunner;
import stapel.doors.job.RunJob;
import stapel.doors.job.Sweep;
import stapel.doors.right.DoorGrants;

/** Jobs as an administrator sees and steers them, the same on every engine. */
abstract class JobContract {

  private static final String ID = "sample.work";
  private static final String OTHER = "sample.other";
  private static final long LONG = 60;

  private final Engines engine;
  private final Semaphore begun = new Semaphore(0);
  private final Semaphore goOn = new Semaphore(0);
  private Testkit kit;
  private Sample sample;
  private Client administrator;
  private JobRunner runner;
  private List<Object> commands = List.of();

  JobContract(Engines engine) {
    this.engine = engine;
  }

  @BeforeEach
  void start() {
    kit = Sample.prepared(engine.start());
    sample = Sample.of(kit);
    kit.add(new JobList(), new DoorGrants());
    administrator = kit.console();
  }

  @AfterEach
  void close() {
    goOn.release(1_000);
    runner.close();
    kit.close();
  }

  /** Starts the jobs as a server that starts does. */
  private void serve() {
    commands.forEach(kit::remove);
    runner = kit.runner();
    commands =
        List.of(new CancelJob(runner, kit.transactions()), new RunJob(runner, kit.transactions()));
    commands.forEach(kit::add);
  }

  /** A job whose run says when it has begun a step and waits until it may go on. */
  private void job(Duration every, BiConsumer<Job.Run, Integer> work) {
    AtomicInteger runs = new AtomicInteger();
    kit.add(
        new Work(every, run -> work.accept(run, runs.incrementAndGet())),
        Map.of("id", ID, "permission", "x"));
  }

  private void step() {
    begun.release();
    try {
      assertTrue(goOn.tryAcquire(LONG, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void progressIsSeenWhileTheJobRunsAndNoSecondRunBegins() throws Exception {
    AtomicInteger runs = new AtomicInteger();
    job(
        Duration.ZERO,
        (run, number) -> {
          runs.set(number);
          run.progress(3, 10);
          step();
          run.progress(10, 10);
        });
    serve();
    until("IDLE 0 of 0 ");
    administrator.call("doors.run-job", "job", ID);
    assertTrue(begun.tryAcquire(LONG, TimeUnit.SECONDS));
    assertEquals("RUNNING 3 of 10 ", state(ID));
    administrator.call("doors.run-job", "job", ID);
    // One of the two threads is held, so the turn of the other job comes after that of the second
    // run.
    kit.add(
        new Work(Duration.ZERO, run -> run.progress(1, 1)), Map.of("id", OTHER, "permission", "x"));
    until(OTHER, "IDLE 0 of 0 ");
    administrator.call("doors.run-job", "job", OTHER);
    until(OTHER, "IDLE 1 of 1 ");
    goOn.release();
    until("IDLE 10 of 10 ");
    runner.close();
    assertEquals(1, runs.get());
  }

  @Test
  void aCancelledJobEndsAfterItsStepAndKeepsWhatItWrote() throws Exception {
    job(
        Duration.ZERO,
        (run, number) -> {
          for (int i = 1; i <= 5 && !run.cancelled(); i++) {
            String id = "r" + number + "s" + i;
            run.write(() -> sample.visit(id, "c1", id, 1L));
            run.progress(i, 5);
            step();
          }
        });
    serve();
    until("IDLE 0 of 0 ");
    administrator.call("doors.run-job", "job", ID);
    assertTrue(begun.tryAcquire(LONG, TimeUnit.SECONDS));
    goOn.release();
    assertTrue(begun.tryAcquire(LONG, TimeUnit.SECONDS));
    administrator.call("doors.cancel-job", "job", ID);
    goOn.release();
    until("CANCELLED 2 of 5 ");
    assertEquals(List.of("r1s1", "r1s2"), visits());
    administrator.call("doors.run-job", "job", ID);
    goOn.release(5);
    until("IDLE 5 of 5 ");
    assertEquals(List.of("r1s1", "r1s2", "r2s1", "r2s2", "r2s3", "r2s4", "r2s5"), visits());
  }

  @Test
  void whatAKillCutShortIsShownSoAndRunsAgain() {
    job(Duration.ZERO, (run, number) -> run.progress(number, 1));
    serve();
    until("IDLE 0 of 0 ");
    runner.close();
    Database doors = kit.tables("stapel.doors", RowDoor.class);
    kit.change(
        () ->
            doors.update(
                "update job set state = 'RUNNING', done = 4, total = 9, started_at = ?, ended_at = null",
                kit.clock().instant()));
    serve();
    until("CANCELLED 4 of 9 ");
    assertTrue(row().cell("ended").isPresent());
    administrator.call("doors.run-job", "job", ID);
    until("IDLE 1 of 1 ");
  }

  @Test
  void aJobThatFailsIsShownWithItsReasonAndItsNextTurnComes() throws Exception {
    job(
        Duration.ofMillis(1),
        (run, number) -> {
          if (number == 1) {
            run.write(
                () -> {
                  sample.visit("half", "c1", "half", 1L);
                  throw new IllegalStateException("the disk is full");
                });
          }
          if (number == 2) {
            step();
            throw new AssertionError("worse");
          }
          step();
        });
    serve();
    assertTrue(begun.tryAcquire(LONG, TimeUnit.SECONDS));
    assertEquals(List.of(), visits());
    goOn.release();
    assertTrue(begun.tryAcquire(LONG, TimeUnit.SECONDS));
    assertEquals("RUNNING 0 of 0 ", state(ID));
  }

  @Test
  void theReasonOfAFailureIsReadByTheAdministrator() {
    job(
        Duration.ZERO,
        (run, number) -> {
          throw new IllegalStateException("the disk is full");
        });
    serve();
    until("IDLE 0 of 0 ");
    administrator.call("doors.run-job", "job", ID);
    until("FAILED 0 of 0 IllegalStateException: the disk is full");
  }

  @Test
  void aJobWhoseModuleGoesIsCancelledAndForgotten() throws Exception {
    Work work =
        new Work(
            Duration.ZERO,
            run -> {
              while (!run.cancelled()) {
                step();
              }
            });
    kit.add(work, Map.of("id", ID, "permission", "x"));
    serve();
    until("IDLE 0 of 0 ");
    administrator.call("doors.run-job", "job", ID);
    assertTrue(begun.tryAcquire(LONG, TimeUnit.SECONDS));
    kit.remove(work);
    until("");
    goOn.release(1_000);
  }

  @Test
  void keysAreForgottenAfterTheirDayAndNotBefore() {
    kit.add(new Sample.Close(sample.database()));
    kit.change(() -> sample.visit("a", "c1", "a", 1L));
    Client operator = kit.as("operator", "c1");
    Map<String, Object> fields = Map.of("visit", "a@1", "reason", "x");
    operator.keyed("k", "sample.close", fields);
    Database doors = kit.tables("stapel.doors", RowDoor.class);
    Sweep sweep = new Sweep(doors, kit.clock());
    serve();
    kit.clock().pass(Duration.ofHours(24));
    kit.run(sweep);
    assertEquals(1L, keys(doors));
    assertEquals(
        2, operator.keyed("k", "sample.close", fields).refs().get(0).version().getAsLong());
    kit.clock().pass(Duration.ofSeconds(1));
    kit.run(sweep);
    assertEquals(0L, keys(doors));
  }

  private long keys(Database doors) {
    return kit.write(
        () -> doors.query("select count(*) from idempotency", row -> row.number(1)).get(0));
  }

  private List<String> visits() {
    return kit.write(
        () -> sample.database().query("select id from visit order by id", row -> row.text(1)));
  }

  private Row row() {
    return administrator.row("doors.jobs", ID).orElseThrow();
  }

  /** As the list shows it; empty when it is not in the list. */
  private String state(String job) {
    return administrator
        .row("doors.jobs", job)
        .map(
            row ->
                row.text("state")
                    + " "
                    + row.text("done")
                    + " of "
                    + row.text("total")
                    + " "
                    + row.text("problem"))
        .orElse("");
  }

  private void until(String wanted) {
    until(ID, wanted);
  }

  private void until(String job, String wanted) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONG);
    while (!state(job).equals(wanted)) {
      assertTrue(System.nanoTime() < deadline, "still " + state(job) + " and not " + wanted);
      Thread.onSpinWait();
    }
  }

  private record Work(Duration every, java.util.function.Consumer<Run> work) implements Job {

    @Override
    public void run(Run run) {
      work.accept(run);
    }
  }
}
