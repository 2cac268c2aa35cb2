package stapel.evaluation.calibrated;

import java.math.RoundingMode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import stapel.evaluation.api.Fraction;
import stapel.evaluation.mixed.Readings;
import stapel.evaluation.ranking.Cohort;
import stapel.evaluation.ranking.Direction;
import stapel.evaluation.ranking.Scoring;
import stapel.evaluation.ranking.SheetScores;

/**
 * Sheets as readings: who read what, with names.
 *
 * @param applications those with a sheet that counts, sorted; their numbers are the readings'
 * @param experts with a sheet that counts, sorted; their numbers are the readings'
 * @param readings one number a sheet
 * @param higherIsBetter whether the greater number is better
 */
public record Panel(
    List<String> applications, List<String> experts, Readings readings, boolean higherIsBetter) {

  /** A number of double precision has no more. */
  private static final int PLACES = 15;

  /** Copies the names. */
  public Panel {
    applications = List.copyOf(applications);
    experts = List.copyOf(experts);
  }

  /**
   * The sheets of a cohort as they count under these rules. The order of its files does not matter.
   *
   * @throws stapel.api.Refusal listing incomplete sheets where the rules refuse them
   */
  public static Panel of(Cohort cohort, Scoring scoring) {
    List<SheetScores.SheetScore> sheets = SheetScores.of(cohort, scoring);
    Map<String, Integer> applications =
        numbered(sheets.stream().map(SheetScores.SheetScore::application).sorted().toList());
    Map<String, Integer> experts =
        numbered(sheets.stream().map(SheetScores.SheetScore::expert).sorted().toList());
    SheetScores.SheetScore[] sorted = sheets.toArray(SheetScores.SheetScore[]::new);
    Arrays.sort(
        sorted,
        (a, b) -> {
          int byApplication = a.application().compareTo(b.application());
          return byApplication != 0 ? byApplication : a.expert().compareTo(b.expert());
        });
    Readings readings =
        new Readings(
            applications.size(),
            experts.size(),
            Arrays.stream(sorted)
                .mapToInt(sheet -> applications.get(sheet.application()))
                .toArray(),
            Arrays.stream(sorted).mapToInt(sheet -> experts.get(sheet.expert())).toArray(),
            Arrays.stream(sorted).mapToDouble(sheet -> number(sheet.score())).toArray());
    return new Panel(
        List.copyOf(applications.keySet()),
        List.copyOf(experts.keySet()),
        readings,
        SheetScores.direction(cohort, scoring) == Direction.HIGHER);
  }

  /** Only these readings, of those applications and experts that have one of them. */
  public Panel only(IntPredicate wanted) {
    int[] kept = IntStream.range(0, readings.size()).filter(wanted).toArray();
    int[] ofApplication = Arrays.stream(kept).map(i -> readings.application()[i]).toArray();
    int[] ofExpert = Arrays.stream(kept).map(i -> readings.expert()[i]).toArray();
    int[] left = Arrays.stream(ofApplication).sorted().distinct().toArray();
    int[] reading = Arrays.stream(ofExpert).sorted().distinct().toArray();
    return new Panel(
        Arrays.stream(left).mapToObj(applications::get).toList(),
        Arrays.stream(reading).mapToObj(experts::get).toList(),
        new Readings(
            left.length,
            reading.length,
            Arrays.stream(ofApplication).map(i -> Arrays.binarySearch(left, i)).toArray(),
            Arrays.stream(ofExpert).map(i -> Arrays.binarySearch(reading, i)).toArray(),
            Arrays.stream(kept).mapToDouble(i -> readings.mark()[i]).toArray()),
        higherIsBetter);
  }

  private static double number(Fraction score) {
    return score.toDecimal(PLACES, RoundingMode.HALF_EVEN).doubleValue();
  }

  private static Map<String, Integer> numbered(List<String> sorted) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    sorted.forEach(name -> numbers.putIfAbsent(name, numbers.size()));
    return numbers;
  }

  /** From the least to the greatest mark there is. */
  public double spread() {
    double[] marks = readings.mark();
    double least = Arrays.stream(marks).min().orElse(0);
    return Arrays.stream(marks).max().orElse(0) - least;
  }
}
