package stapel.evaluation.calculation;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import stapel.api.command.Result;
import stapel.api.work.OutputFile;
import stapel.evaluation.calibrated.Calibrated;
import stapel.evaluation.calibrated.Panel;
import stapel.evaluation.calibrated.Reliability;
import stapel.evaluation.mixed.Readings;
import stapel.evaluation.reliability.LeaveOut;

/** Writes how far experts agree. */
final class ReliabilityFiles {
  /** Of the normal distribution: nine of ten lie between. */
  private static final double NINE_OF_TEN = 1.6448536269514722;

  private final Panel panel;
  private final Reliability reliability;

  ReliabilityFiles(Panel panel, Reliability reliability) {
    this.panel = panel;
    this.reliability = reliability;
  }

  private interface Rows {
    void to(CsvWriter csv);
  }

  private static void write(OutputFile file, Rows rows) {
    try (CsvWriter csv = Csv.writer(file)) {
      rows.to(csv);
    } catch (IOException broken) {
      throw new UncheckedIOException("writing " + file.name(), broken);
    }
  }

  /**
   * {@code expert,readings,mean,severity,se,low,high}: how much more than a middling expert each
   * one gives, with the interval that holds it nine times of ten; empty where it cannot be told.
   */
  void writeExperts(OutputFile file) {
    Readings readings = panel.readings();
    double[] means =
        new Readings(
                readings.experts(), 1, readings.expert(), new int[readings.size()], readings.mark())
            .means();
    int[] counts = readings.perExpert();
    write(
        file,
        csv -> {
          csv.writeRecord("expert", "readings", "mean", "severity", "se", "low", "high");
          for (int i = 0; i < counts.length; i++) {
            boolean told = !reliability.experts().isEmpty();
            String mean = CalibratedColumns.number(means[i], 6);
            String expert = panel.experts().get(i);
            String count = Integer.toString(counts[i]);
            if (told) {
              Calibrated.Severity severity = reliability.experts().get(i);
              double half = NINE_OF_TEN * severity.error();
              csv.writeRecord(
                  expert,
                  count,
                  mean,
                  CalibratedColumns.number(severity.effect(), 6),
                  CalibratedColumns.number(severity.error(), 6),
                  CalibratedColumns.number(severity.effect() - half, 6),
                  CalibratedColumns.number(severity.effect() + half, 6));
            } else {
              csv.writeRecord(expert, count, mean, "", "", "", "");
            }
          }
        });
  }

  /** {@code application,expert,adjusted_out,adjusted_in,raw_out,raw_in}. */
  void writeSheets(OutputFile file) {
    write(
        file,
        csv -> {
          csv.writeRecord(
              "application", "expert", "adjusted_out", "adjusted_in", "raw_out", "raw_in");
          for (LeaveOut.Change change : reliability.sheets()) {
            csv.writeRecord(
                panel.applications().get(panel.readings().application()[change.left()]),
                panel.experts().get(panel.readings().expert()[change.left()]),
                names(change.adjustedOut()),
                names(change.adjustedIn()),
                names(change.rawOut()),
                names(change.rawIn()));
          }
        });
  }

  /** {@code expert,adjusted_out,adjusted_in,raw_out,raw_in}, every expert. */
  void writeWithout(OutputFile file) {
    write(
        file,
        csv -> {
          csv.writeRecord("expert", "adjusted_out", "adjusted_in", "raw_out", "raw_in");
          for (LeaveOut.Change change : reliability.without()) {
            csv.writeRecord(
                panel.experts().get(change.left()),
                names(change.adjustedOut()),
                names(change.adjustedIn()),
                names(change.rawOut()),
                names(change.rawIn()));
          }
        });
  }

  private String names(Set<Integer> applications) {
    return applications.stream().map(panel.applications()::get).collect(Collectors.joining(" "));
  }

  /** {@code application,adjusted,se,gain}, the greatest gain first. */
  void writeNext(OutputFile file) {
    write(
        file,
        csv -> {
          csv.writeRecord("application", "adjusted", "se", "gain");
          for (Reliability.Gain gain : reliability.next()) {
            csv.writeRecord(
                gain.application(),
                CalibratedColumns.number(gain.adjusted(), 6),
                CalibratedColumns.number(gain.error(), 6),
                CalibratedColumns.number(gain.gain(), 6));
          }
        });
  }

  /** The measures, those that cannot be told left out. */
  Result facts(Result done) {
    Map<String, Object> measures = new LinkedHashMap<>();
    reliability
        .oneWay()
        .ifPresent(
            found -> {
              measures.put("icc_1", CalibrationFacts.rounded(found.single()));
              if (Double.isFinite(found.average())) {
                measures.put("icc_1_k", CalibrationFacts.rounded(found.average()));
              }
              measures.put("k0", CalibrationFacts.rounded(found.readings()));
            });
    reliability
        .twoWay()
        .ifPresent(
            found -> {
              measures.put("icc_2", CalibrationFacts.rounded(found.single()));
              measures.put("icc_2_k", CalibrationFacts.rounded(found.average()));
            });
    put(measures, "krippendorff_alpha_interval", reliability.alphaInterval());
    put(measures, "krippendorff_alpha_ordinal", reliability.alphaOrdinal());
    put(measures, "kendall_w", reliability.concordance());
    Result result =
        done.count("applications", panel.applications().size())
            .count("experts", panel.experts().size())
            .count("readings", panel.readings().size());
    for (Map.Entry<String, Object> measure : measures.entrySet()) {
      result = result.fact(measure.getKey(), measure.getValue());
    }
    result =
        result
            .fact("variance_components", CalibrationFacts.components(reliability.components()))
            .fact("groups", reliability.groups());
    if (!reliability.next().isEmpty()) {
      List<Object> first =
          List.of(
              reliability.next().get(0).application(),
              CalibratedColumns.number(reliability.next().get(0).gain() * 100, 1));
      result =
          result
              .fact("deciding_sheets", reliability.sheets().size())
              .fact("next_reading", reliability.next().get(0).application())
              .message("evaluation.reliability.deciding", reliability.sheets().size())
              .message("evaluation.reliability.helps", first.toArray());
    }
    return reliability.experts().isEmpty()
        ? result.message("evaluation.together.no_severity")
        : result;
  }

  private static void put(Map<String, Object> measures, String name, OptionalDouble value) {
    value.ifPresent(number -> measures.put(name, CalibrationFacts.rounded(number)));
  }
}
