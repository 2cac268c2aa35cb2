package stapel.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import stapel.api.Ref;
import stapel.api.data.Filter;
import stapel.api.data.Query;
import stapel.api.data.Row;
import stapel.platform.api.Caller;

/**
 * The lots between the teams at the cut: one whose value never came and was withdrawn, and one that
 * is drawn by the digits said aloud.
 */
final class DemoLot {
  private static final String ABANDONED = "Учебный источник: тираж, который потом отменили";
  private static final String SOURCE = "Учебный источник: шесть цифр, названных вслух на показе";
  private static final String VALUE = "271828";

  /** The rest of the cohort takes longer. */
  private static final Duration SOON = Duration.ofSeconds(1);

  private final Story story;
  private final Caller operator;
  private final Caller administrator;

  /** The operator commits; who committed a lot does not withdraw it, so another does. */
  DemoLot(Story story, Caller operator, Caller administrator) {
    this.story = story;
    this.operator = operator;
    this.administrator = administrator;
  }

  void commit(Ref ranking) {
    Instant now = Clock.systemUTC().instant();
    commit(ranking, ABANDONED, now.plus(Duration.ofDays(1)));
    story.once(
        administrator,
        "evaluation.withdraw-ranking-lot",
        "subject",
        story.now(administrator, lot(ABANDONED).ref()),
        "reason",
        "Организатор отменил тираж: числа не будет.");
    commit(ranking, SOURCE, Clock.systemUTC().instant().plus(SOON));
  }

  private void commit(Ref ranking, String source, Instant knownFrom) {
    story.once(
        operator,
        "evaluation.commit-ranking-lot",
        "subject",
        story.now(operator, ranking),
        "source",
        source,
        "knownFrom",
        knownFrom.toString());
  }

  /** Once its moment has come; the story ends where it is interrupted before. */
  void draw() throws InterruptedException {
    Row lot = lot(SOURCE);
    Instant known = lot.cell("known_from").map(Instant.class::cast).orElseThrow();
    while (Clock.systemUTC().instant().isBefore(known)) {
      LockSupport.parkUntil(known.toEpochMilli() + 1);
      if (Thread.interrupted()) {
        throw new InterruptedException("drawing the lot");
      }
    }
    story.once(
        operator,
        "evaluation.draw-ranking-lot",
        "subject",
        story.now(operator, lot.ref()),
        "publicValue",
        VALUE);
  }

  private Row lot(String source) {
    Query lots = Query.of("evaluation.lots").columns("source", "known_from");
    return story.rows(operator, lots.filter(Filter.eq("source", source))).get(0);
  }
}
