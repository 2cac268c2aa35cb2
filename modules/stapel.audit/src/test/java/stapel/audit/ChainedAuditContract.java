package stapel.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stapel.api.Ref;
import stapel.api.store.Database;
import stapel.platform.api.Audit.Check;
import stapel.platform.api.Audit.Damage;
import stapel.platform.api.Audit.Line;
import stapel.platform.api.Engine;
import stapel.store.Module;
import stapel.store.Store;

/** The same on every engine. */
abstract class ChainedAuditContract {

  private static final Instant NOW = Instant.parse("2026-11-21T08:00:00.123456Z");

  private static final LineWords WORDS =
      new LineWords(
          (language, contribution, key) ->
              key.equals("intake.open-call") && language.getLanguage().equals("ru")
                  ? Optional.of("Открыть приём")
                  : Optional.empty());

  private final Store store;
  private final Database database;
  private ChainedAudit audit;

  ChainedAuditContract(Engine engine, String address) {
    store = Store.open(engine, Path.of("target"), address, Clock.systemUTC());
    database = store.database(Module.beside("stapel.audit", ChainedAudit.class));
    audit = new ChainedAudit(database, store.transactions(), WORDS);
  }

  @AfterEach
  void close() {
    audit.close();
    store.close();
  }

  @Test
  void sealsWhatWasWrittenInItsOrder() {
    write(5);
    audit.seal();
    Check check = audit.verify();
    assertEquals(new Check(5, 0, Damage.NONE, 0, "", check.head()), check);
    assertEquals(List.of("l1", "l2", "l3", "l4", "l5"), ids("number"));
    assertTrue(check.whole());
  }

  @Test
  void writesNothingThatWasRolledBack() {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            store
                .transactions()
                .write(
                    () -> {
                      audit.write(line("l1"));
                      throw new IllegalArgumentException("no");
                    }));
    assertEquals(List.of(), ids("id"));
  }

  @Test
  void sealsByItselfAfterACommit() throws Exception {
    write(1);
    Callable<Check> sealed = () -> audit.verify();
    Check check = sealed.call();
    for (long end = System.nanoTime() + 10_000_000_000L;
        check.lines() == 0 && System.nanoTime() < end; ) {
      Thread.onSpinWait();
      check = sealed.call();
    }
    assertEquals(1, check.lines());
  }

  /** Each changes one cell of the third of six sealed lines. */
  @ParameterizedTest
  @CsvSource({
    "person_name = 'Кто-то другой', CHANGED",
    "what = 'state=open', CHANGED",
    "happened_at = '2026-11-20 08:00:00', CHANGED",
    "digest = 'ffff', CHANGED",
    "link = 'ffff', FOREIGN"
  })
  void namesTheLineThatWasChanged(String change, Damage damage) {
    write(6);
    audit.seal();
    sql("update line set " + change + " where id = 'l3'");
    Check check = audit.verify();
    assertEquals(new Check(6, 0, damage, 3, "l3", check.head()), check);
  }

  @Test
  void namesTheLineThatWasRewrittenWithAFittingDigest() {
    write(6);
    audit.seal();
    Line other =
        new Line("l3", NOW, "p1", "Другой", "rest", "platform", "intake.close", List.of(), "");
    sql(
        "update line set person_name = 'Другой', objects = '', what = '', command = 'intake.close', origin = 'rest',"
            + " digest = '"
            + Digests.of(StoredLine.of(other))
            + "' where id = 'l3'");
    Check check = audit.verify();
    assertEquals(new Check(6, 0, Damage.FOREIGN, 3, "l3", check.head()), check);
  }

  @Test
  void namesThePlaceOfALineThatWasRemoved() {
    write(6);
    audit.seal();
    sql("delete from line where id = 'l3'");
    Check check = audit.verify();
    assertEquals(new Check(5, 0, Damage.MISSING, 3, "", check.head()), check);
  }

  @Test
  void namesTheLastLineWhenItWasRemoved() {
    write(6);
    audit.seal();
    sql("delete from line where id = 'l6'");
    Check check = audit.verify();
    assertEquals(new Check(5, 0, Damage.MISSING, 6, "", check.head()), check);
  }

  @Test
  void namesALineThatWasPutIntoTheChain() {
    write(6);
    audit.seal();
    copy("l3", "x3", "3");
    Check check = audit.verify();
    assertEquals(new Check(7, 0, Damage.FOREIGN, 3, "x3", check.head()), check);
  }

  @Test
  void namesALineThatWasPutBehindTheChain() {
    write(6);
    audit.seal();
    copy("l3", "x7", "7");
    Check check = audit.verify();
    assertEquals(new Check(6, 0, Damage.FOREIGN, 7, "x7", check.head()), check);
  }

  @Test
  void leavesALineUnsealedThatNobodyWroteHere() {
    write(2);
    audit.seal();
    copy("l2", "x3", "null");
    write(3, 4);
    audit.seal();
    Check check = audit.verify();
    assertEquals(new Check(4, 1, Damage.FOREIGN, 0, "x3", check.head()), check);
  }

  @Test
  void goesOnWithTheChainAfterARestart() {
    write(3);
    audit.close();
    audit = new ChainedAudit(database, store.transactions(), WORDS);
    write(4, 5);
    audit.seal();
    Check check = audit.verify();
    assertEquals(new Check(5, 0, Damage.NONE, 0, "", check.head()), check);
  }

  @Test
  void chainsLinesOfManyWritersWithoutAGap() throws Exception {
    int threads = 16;
    int each = 50;
    ExecutorService writers = Executors.newFixedThreadPool(threads);
    List<Callable<Boolean>> work = new ArrayList<>();
    for (int writer = 0; writer < threads; writer++) {
      String name = "w" + writer + "-";
      work.add(
          () -> {
            IntStream.range(0, each).forEach(i -> write(line(name + i)));
            return true;
          });
    }
    List<Future<Boolean>> running = work.stream().map(writers::submit).toList();
    while (!running.stream().allMatch(Future::isDone)) {
      assertEquals(Damage.NONE, audit.verify().damage(), "while lines are written and sealed");
      audit.seal();
    }
    for (Future<Boolean> done : running) {
      assertTrue(done.get());
    }
    writers.shutdown();
    audit.seal();
    Check check = audit.verify();
    assertEquals(new Check((long) threads * each, 0, Damage.NONE, 0, "", check.head()), check);
    assertEquals(LongStream.rangeClosed(1, (long) threads * each).boxed().toList(), numbers());
  }

  @Test
  void findsTheLatestLineOfAThing() {
    write(line("l1"));
    Line about =
        new Line(
            "l2",
            NOW,
            "p2",
            "Олег",
            "rest",
            "platform",
            "intake.move",
            List.of(Ref.of("intake.calls", "c1", 4), Ref.of("intake.applications", "a1", 2)),
            "state=closed");
    write(about);
    Line kept =
        new Line(
            "l2",
            Instant.parse("2026-11-21T08:00:00.123Z"),
            "p2",
            "Олег",
            "rest",
            "platform",
            "intake.move",
            about.objects(),
            "state=closed");
    assertEquals(Optional.of(kept), last(Ref.of("intake.calls", "c1", 9)));
    assertEquals(Optional.of(kept), last(Ref.of("intake.applications", "a1")));
    assertEquals(Optional.empty(), last(Ref.of("intake.applications", "a2")));
  }

  private Optional<Line> last(Ref ref) {
    return store.transactions().read(() -> audit.last(ref));
  }

  private void write(int lines) {
    write(1, lines);
  }

  private void write(int first, int last) {
    IntStream.rangeClosed(first, last).forEach(i -> write(line("l" + i)));
  }

  private void write(Line line) {
    store
        .transactions()
        .write(
            () -> {
              audit.write(line);
              return true;
            });
  }

  private static Line line(String id) {
    return new Line(
        id,
        NOW,
        "p1",
        "Анна Ёлкина",
        "BROWSER",
        "platform",
        "intake.close",
        List.of(Ref.of("intake.calls", "c1", 3)),
        "state=closed");
  }

  private void copy(String from, String id, String number) {
    sql(
        "insert into line (id, number, happened_at, person_id, person_name, origin, scope_id, command, objects,"
            + " subject, what, search, digest, link) select '"
            + id
            + "', "
            + ("null".equals(number) ? "cast(null as bigint)" : number)
            + ", happened_at, person_id, person_name, origin, scope_id, command, objects, subject, what, search, digest,"
            + " link from line where id = '"
            + from
            + "'");
  }

  private void sql(String statement) {
    store.transactions().write(() -> database.update(statement));
  }

  private List<String> ids(String order) {
    return store
        .transactions()
        .read(() -> database.query("select id from line order by " + order, row -> row.text(1)));
  }

  private List<Long> numbers() {
    return store
        .transactions()
        .read(
            () -> database.query("select number from line order by number", row -> row.number(1)));
  }
}
