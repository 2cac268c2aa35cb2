package stapel.evaluation.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stapel.evaluation.api.Fraction;

/** Each sheet brought to one number, as it counts in a ranking. */
public final class SheetScores {
  private SheetScores() {}

  /** One expert's number for one application. */
  public record SheetScore(String application, String expert, Fraction score) {}

  /**
   * The numbers of all sheets that count, by application in the cohort's order, then by expert.
   *
   * @throws stapel.api.Refusal listing the incomplete sheets, under {@link Missing#REFUSE} and
   *     {@link Order#CRITERIA_FIRST}
   */
  public static List<SheetScore> of(Cohort cohort, Scoring scoring) {
    Scores scores = new Scores(cohort, scoring, Optional.empty());
    if (scoring.order() == Order.CRITERIA_FIRST && scoring.missing() == Missing.REFUSE) {
      IncompleteSheets.refuse(cohort, scores);
    }
    List<SheetScore> all = new ArrayList<>();
    for (Application application : cohort.applications()) {
      for (Sheet sheet : scores.counted(application.id())) {
        scores
            .sheet(sheet)
            .ifPresent(score -> all.add(new SheetScore(application.id(), sheet.expert(), score)));
      }
    }
    return all;
  }

  /** Which numbers are better. */
  public static Direction direction(Cohort cohort, Scoring scoring) {
    return scoring.directionFor(cohort.criteria());
  }
}
