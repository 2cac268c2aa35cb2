package stapel.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import stapel.api.store.Database;
import stapel.api.store.StoreException;
import stapel.platform.api.Transactions;

/** What a transaction promises, alike on both engines. */
abstract class TransactionsContract {

  private static final String INSERT = "insert into thing (id, n) values (?, ?)";

  private final Store store;
  private final Database things;
  private final Transactions transactions;

  TransactionsContract(TestEngine engine) {
    this.store = engine.open();
    this.things = store.database(Samples.things());
    this.transactions = store.transactions();
  }

  @AfterEach
  void close() {
    store.close();
  }

  private int insert(String id, long n) {
    return things.update(INSERT, id, n);
  }

  private List<String> ids() {
    return transactions.read(
        () -> things.query("select id from thing order by id", row -> row.text(1)));
  }

  @Test
  void keepsWhatIsCommittedAndNothingOfWhatThrows() {
    transactions.write(() -> insert("a", 1));
    IllegalStateException thrown = new IllegalStateException("no");
    assertSame(
        thrown,
        assertThrows(
            IllegalStateException.class,
            () ->
                transactions.write(
                    () -> {
                      insert("b", 2);
                      throw thrown;
                    })));
    assertEquals(List.of("a"), ids());
  }

  @Test
  void showsItsOwnRowsToItselfOnly() throws Exception {
    CountDownLatch written = new CountDownLatch(1);
    CountDownLatch seen = new CountDownLatch(1);
    ExecutorService other = Executors.newSingleThreadExecutor();
    try {
      transactions.write(() -> insert("a", 1));
      Future<?> writing =
          other.submit(
              () ->
                  transactions.write(
                      () -> {
                        insert("b", 2);
                        written.countDown();
                        return await(seen);
                      }));
      await(written);
      // By key: Derby's readers wait for a row that is not committed, PostgreSQL's pass it.
      String byKey = "select n from thing where id = ?";
      assertEquals(
          List.of(1L), transactions.read(() -> things.query(byKey, row -> row.number(1), "a")));
      seen.countDown();
      writing.get();
      assertEquals(List.of("a", "b"), ids());
    } finally {
      other.shutdownNow();
    }
  }

  private static boolean await(CountDownLatch latch) {
    try {
      latch.await();
      return true;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void refusesAWriteInsideAnotherAndAnythingOutsideOfOne() {
    assertThrows(
        IllegalStateException.class,
        () -> transactions.write(() -> transactions.write(() -> insert("a", 1))));
    assertThrows(
        IllegalStateException.class,
        () -> transactions.read(() -> transactions.write(() -> insert("a", 1))));
    assertThrows(IllegalStateException.class, () -> insert("a", 1));
    assertThrows(IllegalStateException.class, transactions::connection);
    assertEquals(List.of(), ids());
  }

  @Test
  void readsInsideAWriteSeeItsRows() {
    transactions.write(
        () -> {
          insert("a", 1);
          assertEquals(List.of("a"), ids());
          return null;
        });
  }

  @Test
  void refusesToChangeAnythingInARead() {
    assertThrows(StoreException.class, () -> transactions.read(() -> insert("a", 1)));
    assertEquals(List.of(), ids());
    transactions.write(() -> insert("a", 1));
    assertEquals(List.of("a"), ids());
  }

  @Test
  void writesAsideWhateverBecomesOfTheOuterOne() {
    assertThrows(
        IllegalStateException.class,
        () ->
            transactions.write(
                () -> {
                  insert("outer", 1);
                  transactions.aside(() -> insert("aside", 2));
                  insert("outer again", 3);
                  throw new IllegalStateException("no");
                }));
    assertEquals(List.of("aside"), ids());
    transactions.aside(() -> insert("alone", 4));
    assertEquals(List.of("alone", "aside"), ids());
  }

  @Test
  void goesOnWithTheOuterTransactionAfterOneAsideHasFailed() {
    transactions.write(
        () -> {
          insert("a", 1);
          StoreException refused =
              assertThrows(
                  StoreException.class,
                  () ->
                      transactions.aside(
                          () -> {
                            insert("b", 2);
                            return insert("b", 2);
                          }));
          assertEquals(StoreException.Cause.DUPLICATE, refused.reason());
          return insert("c", 3);
        });
    assertEquals(List.of("a", "c"), ids());
  }

  @Test
  void leavesNothingOfADryRun() {
    assertEquals(
        List.of("a"),
        transactions.dryRun(
            () -> {
              insert("a", 1);
              return ids();
            }));
    transactions.write(
        () -> {
          insert("outer", 1);
          transactions.dryRun(() -> insert("dry", 1));
          return insert("outer again", 1);
        });
    assertEquals(List.of("outer", "outer again"), ids());
  }

  @Test
  void tellsADuplicateAndEndsTheTransactionOnBoth() {
    transactions.write(() -> insert("a", 1));
    StoreException duplicate =
        assertThrows(
            StoreException.class,
            () ->
                transactions.write(
                    () -> {
                      insert("b", 1);
                      assertThrows(StoreException.class, () -> insert("a", 2));
                      assertThrows(IllegalStateException.class, () -> insert("c", 3));
                      return "as if nothing had happened";
                    }));
    assertEquals(StoreException.Cause.DUPLICATE, duplicate.reason());
    assertEquals(List.of("a"), ids());
  }

  @Test
  void quotesNoValueOfTheRowThatIsThereAlready() {
    transactions.write(() -> insert("ivan@example.org", 1));
    StoreException duplicate =
        assertThrows(
            StoreException.class, () -> transactions.write(() -> insert("ivan@example.org", 2)));
    assertFalse(duplicate.getMessage().contains("ivan"), duplicate.getMessage());
  }

  @Test
  void tellsADuplicateInABatchAsOne() {
    StoreException duplicate =
        assertThrows(
            StoreException.class,
            () ->
                transactions.write(
                    () -> {
                      things.batch(INSERT, List.of(new Object[] {"a", 1L}, new Object[] {"a", 2L}));
                      return null;
                    }));
    assertEquals(StoreException.Cause.DUPLICATE, duplicate.reason());
    assertEquals(List.of(), ids());
  }

  @Test
  void tellsOneOfTwoThatWaitForEachOtherThatItIsBusy() throws Exception {
    transactions.write(() -> insert("a", 1) + insert("b", 1));
    CyclicBarrier bothHoldOne = new CyclicBarrier(2);
    ExecutorService two = Executors.newFixedThreadPool(2);
    try {
      Future<StoreException.Cause> one = two.submit(locking("a", "b", bothHoldOne));
      Future<StoreException.Cause> other = two.submit(locking("b", "a", bothHoldOne));
      List<StoreException.Cause> ends = new ArrayList<>(Arrays.asList(one.get(), other.get()));
      assertTrue(ends.remove(StoreException.Cause.BUSY), () -> "nobody was busy: " + ends);
      // The other one went through, unless both were chosen.
      long sum =
          transactions.read(
              () -> things.one("select sum(n) from thing", row -> row.number(1)).orElseThrow());
      assertEquals(ends.get(0) == null ? 4 : 2, sum);
    } finally {
      two.shutdownNow();
    }
  }

  private Callable<StoreException.Cause> locking(String first, String then, CyclicBarrier both) {
    String update = "update thing set n = n + 1 where id = ?";
    return () -> {
      try {
        transactions.write(
            () -> {
              things.update(update, first);
              try {
                both.await();
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
              return things.update(update, then);
            });
        return null;
      } catch (StoreException e) {
        return e.reason();
      }
    };
  }

  @Test
  void keepsEveryRowOfConcurrentWriters() throws Exception {
    ExecutorService eight = Executors.newFixedThreadPool(8);
    try {
      List<Future<Integer>> writers = new ArrayList<>();
      for (int w = 0; w < 8; w++) {
        int writer = w;
        writers.add(
            eight.submit(
                () ->
                    IntStream.range(0, 50)
                        .map(i -> transactions.write(() -> insert(writer + "-" + i, i)))
                        .sum()));
      }
      int rows = 0;
      for (Future<Integer> writer : writers) {
        rows += writer.get();
      }
      assertEquals(400, rows);
      assertEquals(400, ids().size());
    } finally {
      eight.shutdownNow();
    }
  }

  @Test
  void goesThroughAllRowsWithoutHoldingThem() {
    int count = 100_000;
    transactions.write(
        () -> {
          things.update("delete from thing");
          for (int from = 0; from < count; from += 10_000) {
            int first = from;
            things.batch(
                INSERT,
                IntStream.range(first, first + 10_000)
                    .mapToObj(i -> new Object[] {"%06d".formatted(i) + "x".repeat(34), (long) i})
                    .toList());
          }
          return null;
        });
    long before = used();
    long[] sumAndMost = new long[2];
    transactions.read(
        () -> {
          things.each(
              "select id, n from thing order by id",
              row -> row.number(2),
              n -> {
                sumAndMost[0] += n;
                if (n % 25_000 == 24_999) {
                  sumAndMost[1] = Math.max(sumAndMost[1], used() - before);
                }
              });
          return null;
        });
    assertEquals((long) count * (count - 1) / 2, sumAndMost[0]);
    // All rows together would take twice that.
    assertTrue(sumAndMost[1] < 8_000_000, () -> sumAndMost[1] + " bytes were held");
  }

  private static long used() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
