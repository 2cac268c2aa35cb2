package stapel.evaluation.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import stapel.api.data.Row;
import stapel.api.setting.ScopedSettings;
import stapel.evaluation.drawn.LotHoldsOn;
import stapel.evaluation.page.LotView;
import stapel.evaluation.page.RankingView;
import stapel.testkit.Testkit;

/** A lot ends in public: by another person, with a reason, and the next one names it. */
abstract class WithdrawnLotContract extends LotKit {
  WithdrawnLotContract(Supplier<Testkit> engine) {
    super(engine);
  }

  @Test
  void aWithdrawnLotStaysAndTheNextOneNamesIt() {
    String ranking = compute();
    String first = commit(ranking, Duration.ofHours(1));
    withdraw(administrator(), first);
    String second = commit(ranking, Duration.ofHours(2));
    Row withdrawn = lot(first);
    assertEquals("withdrawn", withdrawn.text("state"));
    assertEquals("no value was published", withdrawn.text("withdrawn_why"));
    String digest = withdrawn.text("digest");
    assertTrue(
        lot(second).text("committed_text").contains("; instead of " + digest + "\n"),
        lot(second).text("committed_text"));
    assertEquals(withdrawn.text("name"), lot(second).titles().get("instead_of"));
    assertEquals("lot.again", refused(() -> commit(ranking, Duration.ofHours(3))));
    panel().kit().clock().pass(Duration.ofHours(2));
    assertEquals("lot.withdrawn", refused(() -> draw(panel().operator(), first, VALUE)));
    assertEquals("lot.withdrawn", refused(() -> withdraw(panel().operator(), first)));
    draw(panel().operator(), second, VALUE);
    assertEquals("lot.drawn", refused(() -> withdraw(panel().operator(), second)));
    assertEquals(0, decisions(ranking).stream().filter(row -> row.endsWith("open")).count());
    assertTrue(
        panel().kit().auditLines().stream()
            .map(Object::toString)
            .anyMatch(line -> line.contains("withdraw-ranking-lot") && line.contains(digest)));
  }

  @Test
  void aRankingMadeAnewNamesTheOneWhoseLotItIs() {
    String ranking = compute();
    String lot = lot(commit(ranking, Duration.ofHours(1))).text("name");
    String words = ">Жребий " + lot + " закреплён и ждёт случайного числа";
    assertTrue(ranked(ranking).contains(words + "</a>"), ranked(ranking));
    String anew = ranked(compute());
    assertTrue(anew.contains(words + ", рейтинг № 1</a>"), anew);
  }

  private String ranked(String ranking) {
    return panel()
        .operator()
        .page(new RankingView(panel().kit().service(ScopedSettings.class)), "row", ranking);
  }

  @Test
  void whoCommittedALotDoesNotWithdrawIt() {
    String ranking = compute();
    String lot = commit(ranking, Duration.ofHours(1));
    assertEquals("lot.other-person", refused(() -> withdraw(panel().operator(), lot)));
    panel().kit().clock().pass(Duration.ofHours(1));
    assertEquals("lot.other-person", refused(() -> withdraw(panel().operator(), lot)));
    withdraw(administrator(), lot);
    assertEquals("withdrawn", lot(lot).text("state"));
    settle(ranking, "CHOSEN");
  }

  @Test
  void aLotBetweenTheRestNamesTheWithdrawnOneToo() {
    String ranking = compute();
    String first = commit(ranking, Duration.ofHours(1));
    withdraw(administrator(), first);
    settle(ranking, "REFUSED");
    String rest = lot(commit(ranking, Duration.ofHours(2))).text("committed_text");
    assertFalse(rest.contains("application 0-2\n"), rest);
    assertTrue(rest.contains("; instead of " + lot(first).text("digest") + "\n"), rest);
  }

  @Test
  void thePageNamesTheMomentThatNobodyChecked() {
    String lot = commit(compute(), Duration.ofDays(1));
    String named = "По сроку, названному при закреплении, — ";
    assertFalse(page(lot).contains(named));
    withdraw(administrator(), lot);
    assertTrue(page(lot).contains(named + "2026-04-12T"), page(lot));
  }

  private String page(String lot) {
    return panel().operator().page(new LotView(), "row", lot);
  }

  @Test
  void whatIsWithdrawnWhileARankingIsComputedHoldsNoRows() {
    String lot = commit(compute(), Duration.ofHours(1));
    CompletableFuture<String> ranking =
        panel()
            .kit()
            .write(
                () -> {
                  tables().update("update lot set state = 'withdrawn' where id = ?", lot);
                  CompletableFuture<String> computing =
                      CompletableFuture.supplyAsync(this::compute);
                  // Whoever does not wait for the withdrawal has given its rows away by then.
                  assertThrows(
                      TimeoutException.class, () -> computing.get(1, TimeUnit.SECONDS), "held");
                  return computing;
                });
    settle(ranking.join(), "CHOSEN");
  }

  @Test
  void rowsOfARankingMadeAnewComeBackFromTheLot() {
    String lot = commit(compute(), Duration.ofHours(1));
    String anew = compute();
    assertEquals("tie.by-lot", refused(() -> settle(anew, "CHOSEN")));
    withdraw(administrator(), lot);
    settle(anew, "CHOSEN");
  }

  /** A listener comes a moment after the ranking: whoever is quicker settles nothing by hand. */
  @Test
  void rowsOfARankingMadeAnewAreHeldBeforeTheLotIsTold() {
    String first = commit(compute(), Duration.ofHours(1));
    panel().kit().remove(panel().kit().service(LotHoldsOn.class));
    String anew = compute();
    assertEquals("tie.by-lot", refused(() -> settle(anew, "CHOSEN")));
    withdraw(administrator(), first);
    settle(anew, "CHOSEN");
  }

  @Test
  void aChangedListNeedsTheWithdrawalFirst() {
    String first = commit(compute(), Duration.ofHours(1));
    places(3);
    String anew = compute();
    assertEquals("lot.waits", refused(() -> commit(anew, Duration.ofHours(2))));
    assertEquals("tie.by-lot", refused(() -> settle(anew, "CHOSEN")));
    withdraw(administrator(), first);
    String second = lot(commit(anew, Duration.ofHours(2))).text("committed_text");
    assertTrue(second.contains("; instead of " + lot(first).text("digest") + "\n"), second);
  }
}
