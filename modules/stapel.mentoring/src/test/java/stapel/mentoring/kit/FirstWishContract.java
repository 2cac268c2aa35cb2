package stapel.mentoring.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import stapel.api.Refusal;
import stapel.api.command.Result;

/** The first wish of a team or mentor, stated by several at once. */
abstract class FirstWishContract {
  private static final int THREADS = 12;
  private static final int ROUNDS = 3;

  private final MentoringKit kit;

  FirstWishContract(MentoringKit kit) {
    this.kit = kit;
  }

  @AfterEach
  void close() {
    kit.close();
  }

  private Result team(String team, String mentor) {
    return kit.call(
        "mentoring.state-wish",
        "application",
        team,
        "sessions",
        1,
        "dayMost",
        1,
        "mentors",
        List.of(mentor),
        "curators",
        List.of(),
        "starts",
        Map.of());
  }

  private Result mentor(String mentor, String team) {
    return kit.call(
        "mentoring.state-mentor-wish",
        "mentor",
        mentor,
        "dayMost",
        4,
        "mentorPlaces",
        1,
        "curatorPlaces",
        1,
        "teams",
        List.of(team),
        "never",
        List.of());
  }

  @Test
  void ofManyAtOnceEachIsStoredOrToldToLookAgain() throws Exception {
    for (int i = 0; i < ROUNDS; i++) {
      String mentor = kit.mentor("Вера " + i);
      String team = kit.team("A-" + i);
      together(() -> team(team, mentor));
      together(() -> mentor(mentor, team));
    }
    assertEquals(ROUNDS, kit.rows("mentoring.wishes").size());
    assertEquals(ROUNDS, kit.rows("mentoring.mentor-wishes").size());
    assertEquals(2 * ROUNDS, kit.rows("mentoring.ranks").size());
  }

  private static void together(Callable<Result> work) throws InterruptedException {
    CyclicBarrier start = new CyclicBarrier(THREADS);
    List<Callable<Result>> calls = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      calls.add(
          () -> {
            start.await(60, TimeUnit.SECONDS);
            return work.call();
          });
    }
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      int stored = 0;
      for (Future<Result> stated : threads.invokeAll(calls)) {
        try {
          stated.get();
          stored++;
        } catch (ExecutionException lost) {
          Refusal refusal = (Refusal) lost.getCause();
          assertEquals(Refusal.Kind.CONFLICT, refusal.kind(), refusal.toString());
        }
      }
      assertTrue(stored > 0, "at least one is stored");
    } finally {
      threads.shutdownNow();
    }
  }
}
