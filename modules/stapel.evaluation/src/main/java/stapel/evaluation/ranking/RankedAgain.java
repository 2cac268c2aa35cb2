package stapel.evaluation.ranking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;

/**
 * A cohort that is ranked again and again by the same rules, each time without some of its sheets:
 * what the absence of sheets leaves alone is worked out once. Gives the places that {@link Ranker}
 * gives to a cohort without these sheets, except that an application that enough experts have read
 * stays read by enough: where three must read and three do, nobody would have a place without one
 * of them, which tells nothing.
 */
public final class RankedAgain {
  private final Cohort cohort;
  private final Scoring scoring;
  private final Selection selection;
  private final TieChain chain;
  private final Map<String, Standing> standings = new HashMap<>();

  /** Of a cohort that {@link Ranker} has ranked by these rules. */
  public RankedAgain(Cohort cohort, Scoring scoring, Selection selection) {
    this.cohort = cohort;
    this.scoring = scoring;
    this.selection = selection;
    Scores scores = new Scores(cohort, scoring, Optional.empty());
    this.chain = new TieChain(selection.ties(), scores, cohort.criteria());
    Assessment assessment = new Assessment(scores, cohort.criteria(), selection);
    for (Application application : cohort.applications()) {
      Standing standing = assessment.of(application);
      standings.put(application.id(), standing);
      if (standing.place() != Place.SHORT) {
        chain.keys(application);
      }
    }
  }

  /**
   * The applications that have a place.
   *
   * @param touched applications that lose a sheet
   * @param kept sheets that stay, by application and expert
   * @param joint scores of the sheets that stay, where all sheets together give them
   */
  public Set<String> in(
      Set<String> touched, BiPredicate<String, String> kept, Optional<Joint> joint) {
    Scores scores = new Scores(cohort, scoring, joint, kept);
    Assessment assessment = new Assessment(scores, cohort.criteria(), selection.withMinExperts(1));
    List<Standing> ranked =
        cohort.applications().stream()
            .map(one -> standing(one, joint.isPresent() || touched.contains(one.id()), assessment))
            .filter(standing -> standing.place() != Place.SHORT)
            .toList();
    List<Ladder.Rung> rungs = Ladder.of(ranked, scores.ranked(), chain.but(touched, scores));
    List<Places.Given> given = Places.of(rungs, selection);
    Set<String> in = new TreeSet<>();
    for (int i = 0; i < rungs.size(); i++) {
      if (given.get(i).place() == Place.IN) {
        in.add(rungs.get(i).standing().application().id());
      }
    }
    return in;
  }

  private Standing standing(Application application, boolean other, Assessment again) {
    Standing before = standings.get(application.id());
    boolean unread = before.step().equals(Assessment.MIN_EXPERTS);
    return other && !unread ? again.of(application) : before;
  }
}
