package stapel.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The best assignment of 500 experts to 10,000 applications, three each, with 3 % conflicts, beside
 * OR-Tools' min-cost flow on the same files. Ours counts from the reading of the files to the
 * written one, in a heap of 512 MiB; theirs counts the solution alone.
 */
final class Assigning {
  private static final int APPLICATIONS = 10_000;
  private static final int EXPERTS = 500;
  private static final int LOAD = 60;
  private static final double CONFLICTS = 0.03;
  private static final Pattern FIGURE = Pattern.compile("\"(total_affinity|seconds)\":([0-9.E]+)");

  private final Place place;
  private final int rounds;

  Assigning(Place place, int rounds) {
    this.place = place;
    this.rounds = rounds;
  }

  List<Figure> measure() throws IOException {
    List<Figure> figures = new ArrayList<>();
    for (String kind : List.of("uniform", "topics", "popular")) {
      Path affinity = place.scratch().resolve(kind + "-affinity.csv");
      Path conflicts = place.scratch().resolve(kind + "-conflicts.csv");
      write(kind, affinity, conflicts);
      Sample ours = new Sample("s");
      Sample theirs = new Sample("s");
      for (int round = 0; round < rounds; round++) {
        double[] us = run(ours(affinity, conflicts));
        double[] them = run(reference(affinity, conflicts));
        if (Math.abs(us[0] - them[0]) > 1e-6 * them[0]) {
          throw new IOException("sums differ: " + us[0] + " and " + them[0]);
        }
        ours.add(us[1]);
        theirs.add(them[1]);
      }
      String name = "assignment of 10,000 x 500, " + kind + " affinities, beside OR-Tools";
      figures.add(Figure.atMost(name, ours, theirs, 1.5));
    }
    return figures;
  }

  /** Three kinds: all alike, ten topics of both sides, and experts everybody wants. */
  private static void write(String kind, Path affinity, Path conflicts) throws IOException {
    Random random = new Random(1);
    double[][] experts = topics(random, EXPERTS);
    double[][] applications = topics(random, APPLICATIONS);
    try (BufferedWriter pairs = Files.newBufferedWriter(affinity);
        BufferedWriter forbidden = Files.newBufferedWriter(conflicts)) {
      pairs.write("application,expert,affinity\n");
      forbidden.write("application,expert\n");
      for (int application = 0; application < APPLICATIONS; application++) {
        for (int expert = 0; expert < EXPERTS; expert++) {
          double value =
              switch (kind) {
                case "topics" -> alike(applications[application], experts[expert]);
                case "popular" -> (random.nextDouble() + experts[expert][0]) / 2;
                default -> random.nextDouble();
              };
          String pair = "A" + application + ",E" + expert;
          pairs.write(String.format(Locale.ROOT, "%s,%.6f%n", pair, value));
          if (random.nextDouble() < CONFLICTS) {
            forbidden.write(pair + "\n");
          }
        }
      }
    }
  }

  private static double[][] topics(Random random, int some) {
    double[][] topics = new double[some][10];
    for (double[] one : topics) {
      for (int topic = 0; topic < one.length; topic++) {
        one[topic] = Math.pow(random.nextDouble(), 4);
      }
    }
    return topics;
  }

  private static double alike(double[] one, double[] other) {
    double both = 0;
    double first = 0;
    double second = 0;
    for (int topic = 0; topic < one.length; topic++) {
      both += one[topic] * other[topic];
      first += one[topic] * one[topic];
      second += other[topic] * other[topic];
    }
    return both / Math.sqrt(first * second);
  }

  private List<String> ours(Path affinity, Path conflicts) {
    List<String> command = new ArrayList<>(List.of(java(), "-XX:+UseSerialGC", "-Xmx512m"));
    command.add("-Dstapel.home=" + place.home());
    command.addAll(
        List.of("-jar", place.home().resolve("launcher/target/launcher.jar").toString()));
    command.addAll(List.of("call", "experts.assign", "--affinity", "@" + affinity));
    command.addAll(List.of("--conflicts", "@" + conflicts, "--reviews", "3"));
    command.addAll(List.of("--max-load", "" + LOAD));
    command.addAll(List.of("--output", place.scratch().resolve("assignment.csv").toString()));
    return command;
  }

  private List<String> reference(Path affinity, Path conflicts) {
    Path folder = place.home().resolve("bench");
    return List.of(
        java(),
        "-cp",
        folder.resolve("target/ortools") + "/*",
        folder.resolve("ortools/Reference.java").toString(),
        affinity.toString(),
        conflicts.toString(),
        "3",
        "" + LOAD);
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** The sum and the seconds of the last line. */
  private static double[] run(List<String> command) throws IOException {
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    double[] figures = new double[2];
    Matcher figure = FIGURE.matcher(out.substring(Math.max(0, out.lastIndexOf('{'))));
    while (figure.find()) {
      figures[figure.group(1).equals("seconds") ? 1 : 0] = Double.parseDouble(figure.group(2));
    }
    if (figures[1] == 0) {
      throw new IOException("no figures: " + out);
    }
    return figures;
  }
}
