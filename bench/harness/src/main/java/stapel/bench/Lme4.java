package stapel.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import stapel.evaluation.mixed.Components;
import stapel.evaluation.mixed.Readings;

/** The R package lme4 on a file of marks; only the fit is timed, by R itself. */
final class Lme4 {
  private static final List<String> SCRIPT =
      List.of(
          "suppressMessages(library(lme4))",
          "marks <- read.csv(commandArgs(trailingOnly = TRUE)[1])",
          "marks$application <- factor(marks$application)",
          "marks$expert <- factor(marks$expert)",
          "time <- system.time(fit <- lmer(score ~ 1 + (1 | application) + (1 | expert), marks))",
          "parts <- as.data.frame(VarCorr(fit))",
          "part <- function(name) parts$sdcor[parts$grp == name]",
          "cat('answer', time['elapsed'], part('application'), part('expert'), part('Residual'),",
          "    fixef(fit), '\\n')");

  private final Path marks;
  private final Path script;

  Lme4(Path folder) {
    this.marks = folder.resolve("marks.csv");
    this.script = folder.resolve("fit.R");
  }

  /** What it found and how long that took. */
  record Answer(double seconds, Components components) {

    /** Two programs that find different things are not compared. */
    void mustEqual(Components ours) {
      double off =
          Math.max(
              Math.max(
                  Math.abs(ours.application() - components.application()),
                  Math.abs(ours.expert() - components.expert())),
              Math.max(
                  Math.abs(ours.residual() - components.residual()),
                  Math.abs(ours.mean() - components.mean())));
      if (off > 1e-3) {
        throw new IllegalStateException(ours + " here, " + components + " by lme4");
      }
    }
  }

  void write(Readings readings) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(marks)) {
      out.write("application,expert,score\n");
      for (int i = 0; i < readings.size(); i++) {
        out.write(
            "a"
                + readings.application()[i]
                + ",e"
                + readings.expert()[i]
                + ","
                + readings.mark()[i]);
        out.write("\n");
      }
    }
    Files.write(script, SCRIPT);
  }

  /** Empty where R or lme4 is not installed. */
  Optional<Answer> fit() throws IOException {
    Process process;
    try {
      process =
          new ProcessBuilder("Rscript", "--vanilla", script.toString(), marks.toString())
              .redirectErrorStream(true)
              .start();
    } catch (IOException noR) {
      return Optional.empty();
    }
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    Optional<String> answer = said.lines().filter(line -> line.startsWith("answer ")).findFirst();
    if (answer.isEmpty() && !said.contains("there is no package called")) {
      throw new IOException("lme4: " + said);
    }
    return answer.map(Lme4::read);
  }

  private static Answer read(String line) {
    double[] numbers =
        Arrays.stream(line.substring("answer ".length()).strip().split("\\s+"))
            .mapToDouble(Double::parseDouble)
            .toArray();
    return new Answer(numbers[0], new Components(numbers[1], numbers[2], numbers[3], numbers[4]));
  }
}
