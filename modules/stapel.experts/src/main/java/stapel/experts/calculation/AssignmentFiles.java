package stapel.experts.calculation;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import stapel.api.work.OutputFile;
import stapel.experts.assignment.Assignment;
import stapel.experts.assignment.Probabilities;
import stapel.experts.assignment.Task;

/** Writes who reads what: UTF-8, quoted where needed, lines end in LF. */
final class AssignmentFiles {
  private final Panel panel;

  AssignmentFiles(Panel panel) {
    this.panel = panel;
  }

  private interface Rows {
    void to(Writer out) throws IOException;
  }

  /** {@code application,expert,affinity[,probability]}, in the order of the affinities. */
  void write(OutputFile file, Assignment assignment, Optional<Probabilities> probabilities) {
    write(
        file,
        out -> {
          String more = probabilities.isPresent() ? ",probability\n" : "\n";
          out.append("application,expert,affinity").append(more);
          for (int application = 0; application < panel.applications().size(); application++) {
            for (int expert : assignment.experts(application)) {
              pair(out, application, expert).append(',').append(affinity(application, expert));
              if (probabilities.isPresent()) {
                out.append(',').append(plain(probabilities.get().of(application, expert)));
              }
              out.append('\n');
            }
          }
        });
  }

  /** {@code application,expert,probability}: all pairs that can be drawn. */
  void write(OutputFile file, Probabilities probabilities) {
    write(
        file,
        out -> {
          out.append("application,expert,probability\n");
          for (int application = 0; application < panel.applications().size(); application++) {
            int[] experts = probabilities.experts(application);
            Arrays.sort(experts);
            for (int expert : experts) {
              pair(out, application, expert)
                  .append(',')
                  .append(plain(probabilities.of(application, expert)))
                  .append('\n');
            }
          }
        });
  }

  private static void write(OutputFile file, Rows rows) {
    try (Writer out =
        new BufferedWriter(new OutputStreamWriter(file.create(), StandardCharsets.UTF_8))) {
      rows.to(out);
    } catch (IOException broken) {
      throw new UncheckedIOException("writing " + file.name(), broken);
    }
  }

  private Writer pair(Writer out, int application, int expert) throws IOException {
    out.append(cell(panel.applications().name(application))).append(',');
    return out.append(cell(panel.experts().name(expert)));
  }

  private String affinity(int application, int expert) {
    Task task = panel.task();
    return plain(task.worth(application, expert) / panel.scale());
  }

  private static String plain(double number) {
    return BigDecimal.valueOf(number)
        .setScale(12, RoundingMode.HALF_EVEN)
        .stripTrailingZeros()
        .toPlainString();
  }

  private static String cell(String text) {
    boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
