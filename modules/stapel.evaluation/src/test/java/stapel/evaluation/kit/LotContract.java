package stapel.evaluation.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import stapel.api.Refusal;
import stapel.api.data.Query;
import stapel.api.data.Row;
import stapel.evaluation.lottery.Commitment;
import stapel.evaluation.lottery.Lot;
import stapel.testkit.Client;
import stapel.testkit.Testkit;

/** A lot cannot be steered: what is committed holds, and whoever changes a digit is found. */
abstract class LotContract extends LotKit {
  LotContract(Supplier<Testkit> engine) {
    super(engine);
  }

  @Test
  void whatIsCommittedIsDrawnAndEverybodyFindsTheSame() {
    String ranking = compute();
    String id = commit(ranking, Duration.ofHours(1));
    Row committed = lot(id);
    Commitment text =
        Commitment.read(committed.text("committed_text").getBytes(StandardCharsets.UTF_8))
            .orElseThrow();
    assertEquals(List.of("0-2", "0-3", "0-4"), text.contenders());
    assertEquals(1, text.places());
    assertEquals(text.digest(), committed.text("digest"));
    panel().kit().clock().pass(Duration.ofHours(1));
    draw(panel().operator(), id, " " + VALUE + " ");
    List<Lot.Drawn> order = Lot.of(text, VALUE);
    assertEquals(
        order.stream().map(line -> line.application() + " " + line.key()).toList(),
        panel()
            .cells(panel().operator(), Query.of("evaluation.lot-lines").columns("number", "key")));
    Map<String, String> outcome = new LinkedHashMap<>();
    decisions(ranking).forEach(row -> outcome.put(row.split(" ", 2)[0], row.split(" ", 2)[1]));
    assertEquals("chosen", outcome.get(order.get(0).application()));
    assertEquals("reserve", outcome.get(order.get(1).application()));
    assertEquals("refused", outcome.get(order.get(2).application()));
    Client auditor = panel().kit().as("auditor", "region");
    String ref = PanelKit.versioned(auditor, "evaluation.lots", id);
    assertEquals(
        "evaluation.lot.verified",
        auditor.call("evaluation.verify-ranking-lot", "subject", ref).messages().get(0).key());
    assertTrue(
        panel().kit().auditLines().stream()
            .anyMatch(line -> line.toString().contains("digest=" + text.digest())));
  }

  @Test
  void aValueThatMayBeKnownIsNotCommittedTo() {
    String ranking = compute();
    assertEquals("lot.known", refused(() -> commit(ranking, Duration.ZERO)));
    assertEquals("lot.known", refused(() -> commit(ranking, Duration.ofDays(-1))));
  }

  @Test
  void aValueBeforeItsMomentIsRefused() {
    String lot = commit(compute(), Duration.ofHours(1));
    assertEquals("lot.early", refused(() -> draw(panel().operator(), lot, VALUE)));
    panel().kit().clock().pass(Duration.ofHours(1));
    assertEquals("field.required", refused(() -> draw(panel().operator(), lot, " ")));
    draw(panel().operator(), lot, VALUE);
    assertEquals("lot.drawn", refused(() -> draw(panel().operator(), lot, "another")));
  }

  @Test
  void aListThatChangedIsNotDrawn() {
    String lot = commit(compute(), Duration.ofHours(1));
    sheet(1, "E2", 5);
    compute();
    panel().kit().clock().pass(Duration.ofHours(1));
    assertEquals("lot.list-changed", refused(() -> draw(panel().operator(), lot, VALUE)));
  }

  @Test
  void aTextThatChangedIsNotDrawn() {
    String lot = commit(compute(), Duration.ofHours(1));
    String text = lot(lot).text("committed_text").replace("application 0-4", "application 0-5");
    change("update lot set committed_text = ? where id = ?", text, lot);
    panel().kit().clock().pass(Duration.ofHours(1));
    assertEquals("lot.text-changed", refused(() -> draw(panel().operator(), lot, VALUE)));
  }

  @Test
  void thereIsNoSecondTry() {
    String ranking = compute();
    String first = commit(ranking, Duration.ofHours(1));
    assertEquals("lot.again", refused(() -> commit(ranking, Duration.ofHours(2))));
    String anew = compute();
    assertEquals("lot.again", refused(() -> commit(anew, Duration.ofHours(2))));
    panel().kit().clock().pass(Duration.ofHours(1));
    draw(panel().operator(), first, VALUE);
    List<String> outcome = decisions(anew);
    assertEquals(0, outcome.stream().filter(row -> row.endsWith("open")).count());
    assertEquals(outcome, decisions(compute()), "what was drawn holds on");
  }

  @Test
  void nobodySettlesByHandWhatALotDecides() {
    String ranking = compute();
    commit(ranking, Duration.ofHours(1));
    assertEquals("tie.by-lot", refused(() -> settle(ranking, "CHOSEN")));
  }

  @Test
  void aChangedDigitIsFound() {
    String lot = drawn();
    String key =
        panel().cells(panel().operator(), Query.of("evaluation.lot-lines").columns("key")).get(1);
    String changed = key.substring(0, 63) + (key.endsWith("0") ? "1" : "0");
    change("update lot_line set sort_key = ? where sort_key = ?", changed, key);
    assertEquals("lot.differs", refused(() -> verify(lot)));
    change("update lot_line set sort_key = ? where sort_key = ?", key, changed);
    verify(lot);
    change("update lot set random_value = ? where id = ?", VALUE + "0", lot);
    assertEquals("lot.differs", refused(() -> verify(lot)));
  }

  private void verify(String lot) {
    String ref = panel().versioned("evaluation.lots", lot);
    panel().operator().call("evaluation.verify-ranking-lot", "subject", ref);
  }

  @Test
  void observersVerifyAndDoNotDraw() {
    String lot = commit(compute(), Duration.ofHours(1));
    panel().kit().clock().pass(Duration.ofHours(1));
    Client observer = panel().kit().as("observer", "region");
    Refusal refusal = assertThrows(Refusal.class, () -> draw(observer, lot, VALUE));
    assertEquals(Refusal.Kind.FORBIDDEN, refusal.kind());
  }
}
