package stapel.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import stapel.evaluation.calibrated.Panel;
import stapel.evaluation.mixed.NormalSource;
import stapel.evaluation.mixed.Readings;

/**
 * A panel made by the model of crossed random effects, with what nobody sees of a real one.
 *
 * @param panel the readings
 * @param truth the mean and its own worth of each application
 */
record SimulatedPanel(Panel panel, double[] truth) {

  /**
   * The size and the parts of a panel.
   *
   * @param each readings of an application, by experts in turn from a random beginning
   */
  record Shape(
      int applications,
      int experts,
      int each,
      double mean,
      double worth,
      double severity,
      double rest) {

    SimulatedPanel make(long seed) {
      NormalSource normal = new NormalSource(seed);
      double[] kindness = drawn(normal, experts, 0, severity);
      double[] truth = drawn(normal, applications, mean, worth);
      int size = applications * each;
      int[] application = new int[size];
      int[] expert = new int[size];
      double[] mark = new double[size];
      for (int i = 0; i < applications; i++) {
        int[] readers = readers(normal);
        for (int j = 0; j < each; j++) {
          int at = i * each + j;
          application[at] = i;
          expert[at] = readers[j];
          mark[at] = truth[i] + kindness[readers[j]] + rest * normal.next();
        }
      }
      Readings readings = new Readings(applications, experts, application, expert, mark);
      Panel panel = new Panel(names("a", applications), names("e", experts), readings, true);
      return new SimulatedPanel(panel, truth);
    }

    private static double[] drawn(NormalSource normal, int size, double mean, double deviation) {
      double[] numbers = new double[size];
      for (int i = 0; i < size; i++) {
        numbers[i] = mean + deviation * normal.next();
      }
      return numbers;
    }

    /** Different experts, all equally likely. */
    private int[] readers(NormalSource normal) {
      int[] readers = new int[each];
      for (int j = 0; j < each; ) {
        int drawn = (int) (normal.uniform() * experts);
        boolean again = false;
        for (int k = 0; k < j; k++) {
          again |= readers[k] == drawn;
        }
        readers[j] = drawn;
        j += again ? 0 : 1;
      }
      return readers;
    }

    private static List<String> names(String prefix, int size) {
      List<String> names = new ArrayList<>(size);
      for (int i = 0; i < size; i++) {
        names.add(String.format(Locale.ROOT, "%s%05d", prefix, i));
      }
      return names;
    }
  }

  /** The same opinions told in whole marks from 1 to 5. */
  SimulatedPanel inWholeMarks() {
    Readings exact = panel.readings();
    double[] marks = new double[exact.size()];
    for (int i = 0; i < marks.length; i++) {
      marks[i] = Math.min(Math.max(Math.rint(exact.mark()[i]), 1), 5);
    }
    Panel told = new Panel(panel.applications(), panel.experts(), exact.withMarks(marks), true);
    return new SimulatedPanel(told, truth);
  }
}
