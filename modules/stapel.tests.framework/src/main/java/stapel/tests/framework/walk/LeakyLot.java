package stapel.tests.framework.walk;

import static stapel.tests.framework.walk.LeakyData.id;
import static stapel.tests.framework.walk.LeakyData.versioned;

import java.time.Instant;
import stapel.api.Ref;
import stapel.api.data.Query;

/** A lot between the applications that a ranking leaves at its cut. */
record LeakyLot(LeakyData data, Actor operator, String mark) {

  void draw(String ranking) {
    Instant known = Instant.now().plusMillis(500);
    Ref now = data.one(operator, Query.of("evaluation.rankings").row(ranking));
    String lot =
        id(
            data.call(
                operator,
                "evaluation.commit-ranking-lot",
                "subject",
                versioned(now),
                "source",
                "zqSource" + mark,
                "knownFrom",
                known.toString()));
    while (Instant.now().isBefore(known)) {
      Thread.onSpinWait();
    }
    Ref committed = data.one(operator, Query.of("evaluation.lots").row(lot));
    data.call(
        operator,
        "evaluation.draw-ranking-lot",
        "subject",
        versioned(committed),
        "publicValue",
        "zqValue" + mark);
  }
}
