package stapel.evaluation.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import stapel.api.Refusal;
import stapel.api.data.Filter;
import stapel.api.data.Query;
import stapel.api.data.Row;
import stapel.api.store.Database;
import stapel.evaluation.grant.EvaluationGrants;
import stapel.evaluation.lottery.Commitment;
import stapel.evaluation.lottery.Lot;
import stapel.evaluation.page.LotView;
import stapel.testkit.Client;
import stapel.testkit.Testkit;

/** A lot cannot be steered: what is committed holds, and whoever changes a digit is found. */
abstract class LotContract {
  private static final String VALUE = "8f4a0c";

  private final Supplier<Testkit> engine;
  private final Map<String, Client> experts = new LinkedHashMap<>();
  private final List<String> applications = new ArrayList<>();
  private PanelKit panel;
  private String criterion;

  LotContract(Supplier<Testkit> engine) {
    this.engine = engine;
  }

  /** 0-1 is the best; three others have the same score, and one place and one reserve are left. */
  @BeforeEach
  void tie() {
    panel = new PanelKit(engine.get(), kit -> {});
    for (int i = 1; i <= 5; i++) {
      applications.add(panel.application("0-" + i));
    }
    criterion = panel.criterion("strategy", "1");
    panel
        .operator()
        .call(
            "evaluation.set-rule",
            Map.of("call", panel.call(), "minExperts", 1, "places", 2, "reserve", 1));
    experts.put("E1", panel.expert("E1"));
    experts.put("E2", panel.expert("E2"));
    panel.review();
    int[] scores = {5, 3, 3, 3, 1};
    for (int i = 0; i < scores.length; i++) {
      sheet(i, "E1", scores[i]);
    }
  }

  @AfterEach
  void stop() {
    panel.close();
  }

  private void sheet(int application, String code, int score) {
    Client expert = experts.get(code);
    expert.call(
        "evaluation.submit-sheet",
        "assignment",
        panel.assign(applications.get(application), code, expert),
        "marks",
        PanelKit.marks(criterion, "" + score));
  }

  private String compute() {
    String ranking =
        PanelKit.id(panel.operator().call("evaluation.compute-ranking", "call", panel.call()));
    panel.kit().settle();
    return ranking;
  }

  private String commit(String ranking, Duration from) {
    return PanelKit.id(
        panel
            .operator()
            .call(
                "evaluation.commit-ranking-lot",
                Map.of(
                    "subject",
                    panel.versioned("evaluation.rankings", ranking),
                    "source",
                    "drand, round 4000000, randomness",
                    "knownFrom",
                    panel.kit().clock().instant().plus(from).toString())));
  }

  private void draw(Client who, String lot, String value) {
    String ref = panel.versioned("evaluation.lots", lot);
    who.call("evaluation.draw-ranking-lot", "subject", ref, "publicValue", value);
  }

  private String refused(Runnable step) {
    return assertThrows(Refusal.class, step::run).problems().get(0).code();
  }

  private List<String> decisions(String ranking) {
    return panel.cells(
        panel.operator(),
        Query.of("evaluation.places")
            .columns("application", "decision")
            .filter(Filter.eq("ranking", ranking)));
  }

  private Row lot(String id) {
    return panel.operator().row("evaluation.lots", id).orElseThrow();
  }

  private Database tables() {
    return panel.kit().tables("stapel.evaluation", EvaluationGrants.class);
  }

  private void change(String sql, Object... values) {
    panel.kit().change(() -> assertEquals(1, tables().update(sql, values)));
  }

  private String drawn() {
    String lot = commit(compute(), Duration.ofHours(1));
    panel.kit().clock().pass(Duration.ofHours(1));
    draw(panel.operator(), lot, VALUE);
    return lot;
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
    panel.kit().clock().pass(Duration.ofHours(1));
    draw(panel.operator(), id, " " + VALUE + " ");
    List<Lot.Drawn> order = Lot.of(text, VALUE);
    assertEquals(
        order.stream().map(line -> line.application() + " " + line.key()).toList(),
        panel.cells(panel.operator(), Query.of("evaluation.lot-lines").columns("number", "key")));
    Map<String, String> outcome = new LinkedHashMap<>();
    decisions(ranking).forEach(row -> outcome.put(row.split(" ", 2)[0], row.split(" ", 2)[1]));
    assertEquals("chosen", outcome.get(order.get(0).application()));
    assertEquals("reserve", outcome.get(order.get(1).application()));
    assertEquals("refused", outcome.get(order.get(2).application()));
    Client auditor = panel.kit().as("auditor", "region");
    String ref = PanelKit.versioned(auditor, "evaluation.lots", id);
    assertEquals(
        "evaluation.lot.verified",
        auditor.call("evaluation.verify-ranking-lot", "subject", ref).messages().get(0).key());
    assertTrue(
        panel.kit().auditLines().stream()
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
    assertEquals("lot.early", refused(() -> draw(panel.operator(), lot, VALUE)));
    panel.kit().clock().pass(Duration.ofHours(1));
    assertEquals("field.required", refused(() -> draw(panel.operator(), lot, " ")));
    draw(panel.operator(), lot, VALUE);
    assertEquals("lot.drawn", refused(() -> draw(panel.operator(), lot, "another")));
  }

  @Test
  void aListThatChangedIsNotDrawn() {
    String lot = commit(compute(), Duration.ofHours(1));
    sheet(1, "E2", 5);
    compute();
    panel.kit().clock().pass(Duration.ofHours(1));
    assertEquals("lot.list-changed", refused(() -> draw(panel.operator(), lot, VALUE)));
  }

  @Test
  void aTextThatChangedIsNotDrawn() {
    String lot = commit(compute(), Duration.ofHours(1));
    String text = lot(lot).text("committed_text").replace("application 0-4", "application 0-5");
    change("update lot set committed_text = ? where id = ?", text, lot);
    panel.kit().clock().pass(Duration.ofHours(1));
    assertEquals("lot.text-changed", refused(() -> draw(panel.operator(), lot, VALUE)));
  }

  @Test
  void thereIsNoSecondTry() {
    String ranking = compute();
    String first = commit(ranking, Duration.ofHours(1));
    assertEquals("lot.again", refused(() -> commit(ranking, Duration.ofHours(2))));
    String anew = compute();
    assertEquals("lot.again", refused(() -> commit(anew, Duration.ofHours(2))));
    panel.kit().clock().pass(Duration.ofHours(1));
    draw(panel.operator(), first, VALUE);
    List<String> outcome = decisions(anew);
    assertEquals(0, outcome.stream().filter(row -> row.endsWith("open")).count());
    assertEquals(outcome, decisions(compute()), "what was drawn holds on");
  }

  private void withdraw(Client who, String lot) {
    String ref = panel.versioned("evaluation.lots", lot);
    who.call("evaluation.withdraw-ranking-lot", "subject", ref, "reason", "no value was published");
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
    panel.kit().clock().pass(Duration.ofHours(2));
    assertEquals("lot.withdrawn", refused(() -> draw(panel.operator(), first, VALUE)));
    assertEquals("lot.withdrawn", refused(() -> withdraw(panel.operator(), first)));
    draw(panel.operator(), second, VALUE);
    assertEquals("lot.drawn", refused(() -> withdraw(panel.operator(), second)));
    assertEquals(0, decisions(ranking).stream().filter(row -> row.endsWith("open")).count());
    assertTrue(
        panel.kit().auditLines().stream()
            .map(Object::toString)
            .anyMatch(line -> line.contains("withdraw-ranking-lot") && line.contains(digest)));
  }

  private Client administrator() {
    return panel.kit().as("administrator", "platform");
  }

  @Test
  void whoCommittedALotDoesNotWithdrawIt() {
    String ranking = compute();
    String lot = commit(ranking, Duration.ofHours(1));
    assertEquals("lot.other-person", refused(() -> withdraw(panel.operator(), lot)));
    panel.kit().clock().pass(Duration.ofHours(1));
    assertEquals("lot.other-person", refused(() -> withdraw(panel.operator(), lot)));
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
    return panel.operator().page(new LotView(), "row", lot);
  }

  private void settle(String ranking, String outcome) {
    panel
        .operator()
        .call(
            "evaluation.settle-tie",
            Map.of("subject", openRow(ranking), "outcome", outcome, "reason", "x"));
  }

  @Test
  void nobodySettlesByHandWhatALotDecides() {
    String ranking = compute();
    commit(ranking, Duration.ofHours(1));
    assertEquals("tie.by-lot", refused(() -> settle(ranking, "CHOSEN")));
  }

  /** One row that is left, as a command names it. */
  private String openRow(String ranking) {
    return panel.versioned(
        "evaluation.places",
        panel.operator().stream(
                Query.of("evaluation.places")
                    .columns("decision")
                    .filter(Filter.eq("ranking", ranking))
                    .filter(Filter.eq("decision", "open")))
            .get(0)
            .ref()
            .id());
  }

  @Test
  void aChangedDigitIsFound() {
    String lot = drawn();
    String key =
        panel.cells(panel.operator(), Query.of("evaluation.lot-lines").columns("key")).get(1);
    String changed = key.substring(0, 63) + (key.endsWith("0") ? "1" : "0");
    change("update lot_line set sort_key = ? where sort_key = ?", changed, key);
    assertEquals("lot.differs", refused(() -> verify(lot)));
    change("update lot_line set sort_key = ? where sort_key = ?", key, changed);
    verify(lot);
    change("update lot set random_value = ? where id = ?", VALUE + "0", lot);
    assertEquals("lot.differs", refused(() -> verify(lot)));
  }

  private void verify(String lot) {
    String ref = panel.versioned("evaluation.lots", lot);
    panel.operator().call("evaluation.verify-ranking-lot", "subject", ref);
  }

  @Test
  void observersVerifyAndDoNotDraw() {
    String lot = commit(compute(), Duration.ofHours(1));
    panel.kit().clock().pass(Duration.ofHours(1));
    Client observer = panel.kit().as("observer", "region");
    Refusal refusal = assertThrows(Refusal.class, () -> draw(observer, lot, VALUE));
    assertEquals(Refusal.Kind.FORBIDDEN, refusal.kind());
  }
}
