package stapel.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Repeated measurements of one thing, in the order they were taken. */
final class Sample {

  private final String unit;
  private final List<Double> values = new ArrayList<>();

  Sample(String unit) {
    this.unit = unit;
  }

  void add(double value) {
    values.add(value);
  }

  double median() {
    return quantile(0.5);
  }

  /** Between the two nearest when it lies between. */
  double quantile(double at) {
    List<Double> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    double place = at * (sorted.size() - 1);
    int below = (int) Math.floor(place);
    int above = (int) Math.ceil(place);
    return sorted.get(below) + (place - below) * (sorted.get(above) - sorted.get(below));
  }

  /** Smallest and largest ratio of pairs that were taken one after the other. */
  String ratios(Sample other) {
    double least = Double.MAX_VALUE;
    double most = 0;
    for (int i = 0; i < Math.min(values.size(), other.values.size()); i++) {
      double ratio = values.get(i) / other.values.get(i);
      least = Math.min(least, ratio);
      most = Math.max(most, ratio);
    }
    return String.format(Locale.ROOT, "%.2f to %.2f", least, most);
  }

  /** Median, smallest and largest. */
  String text() {
    return String.format(
        Locale.ROOT,
        "%s %s (%s to %s)",
        shown(median()),
        unit,
        shown(Collections.min(values)),
        shown(Collections.max(values)));
  }

  private static String shown(double value) {
    return String.format(Locale.ROOT, value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%.0f", value);
  }
}
