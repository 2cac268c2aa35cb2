package stapel.tests.framework.walk;

import static stapel.tests.framework.walk.LeakyData.id;
import static stapel.tests.framework.walk.LeakyData.versioned;

import java.time.Duration;
import java.time.Instant;
import stapel.api.Ref;
import stapel.api.data.Query;

/** Lots between the applications that a ranking leaves at its cut: one withdrawn, one drawn. */
record LeakyLot(LeakyData data, Actor operator, String mark) {

  void draw(String ranking) {
    String first = commit(ranking, Instant.now().plus(Duration.ofDays(1)));
    data.call(
        data.everything(),
        "evaluation.withdraw-ranking-lot",
        "subject",
        versioned(lot(first)),
        "reason",
        "zqWhy" + mark);
    Instant known = Instant.now().plusMillis(500);
    String second = commit(ranking, known);
    while (Instant.now().isBefore(known)) {
      Thread.onSpinWait();
    }
    data.call(
        operator,
        "evaluation.draw-ranking-lot",
        "subject",
        versioned(lot(second)),
        "publicValue",
        "zqValue" + mark);
  }

  private String commit(String ranking, Instant known) {
    Ref now = data.one(operator, Query.of("evaluation.rankings").row(ranking));
    return id(
        data.call(
            operator,
            "evaluation.commit-ranking-lot",
            "subject",
            versioned(now),
            "source",
            "zqSource" + mark,
            "knownFrom",
            known.toString()));
  }

  private Ref lot(String id) {
    return data.one(operator, Query.of("evaluation.lots").row(id));
  }
}
