package stapel.evaluation.mixed;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Who marked what how: one mark for each pair of application and expert that met. Applications and
 * experts are numbers from 0. The arrays are not copied and must be left alone.
 *
 * @param applications how many there are; one may have no reading
 * @param experts how many there are; one may have no reading
 * @param application of each reading
 * @param expert of each reading
 * @param mark of each reading, finite
 */
public record Readings(
    int applications, int experts, int[] application, int[] expert, double[] mark) {

  /** Checks that the numbers fit. */
  public Readings {
    if (application.length != mark.length || expert.length != mark.length) {
      throw new IllegalArgumentException("columns of different length");
    }
    for (int i = 0; i < mark.length; i++) {
      boolean known =
          application[i] >= 0
              && application[i] < applications
              && expert[i] >= 0
              && expert[i] < experts;
      if (!known || !Double.isFinite(mark[i])) {
        throw new IllegalArgumentException("reading " + i);
      }
    }
  }

  /** How many readings there are. */
  public int size() {
    return mark.length;
  }

  /** The same readings with other marks. */
  public Readings withMarks(double[] marks) {
    return new Readings(applications, experts, application, expert, marks);
  }

  /** The same readings as if one expert had given them all. */
  Readings byOneExpert() {
    return new Readings(applications, 1, application, new int[size()], mark);
  }

  /** Only these readings, of the same applications and experts. */
  public Readings only(IntPredicate wanted) {
    int[] kept = IntStream.range(0, size()).filter(wanted).toArray();
    return new Readings(
        applications,
        experts,
        Arrays.stream(kept).map(i -> application[i]).toArray(),
        Arrays.stream(kept).map(i -> expert[i]).toArray(),
        Arrays.stream(kept).mapToDouble(i -> mark[i]).toArray());
  }

  /** How many readings each application has. */
  public int[] perApplication() {
    return counted(application, applications);
  }

  /** How many readings each expert has given. */
  public int[] perExpert() {
    return counted(expert, experts);
  }

  private static int[] counted(int[] column, int size) {
    int[] counts = new int[size];
    for (int number : column) {
      counts[number]++;
    }
    return counts;
  }

  /** The mean of all marks. */
  public double mean() {
    return Arrays.stream(mark).average().orElse(0);
  }

  /** The mean mark of each application; NaN without a reading. */
  public double[] means() {
    double[] sums = new double[applications];
    for (int i = 0; i < size(); i++) {
      sums[application[i]] += mark[i];
    }
    int[] counts = perApplication();
    Arrays.setAll(sums, i -> sums[i] / counts[i]);
    return sums;
  }
}
