package stapel.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import stapel.bench.timetable.MentorPlans;

/**
 * Takes every figure as a ratio in one run and prints the table. Words name parts: {@code boot
 * commands pages import modules assign proposals karaf calibration mentoring}; without any all are
 * taken. {@code --sharing} starts both servers with archives of their classes, {@code --few}
 * repeats less.
 */
public final class Bench {

  private static final List<String> PARTS =
      List.of(
          "boot",
          "commands",
          "pages",
          "import",
          "modules",
          "assign",
          "proposals",
          "karaf",
          "calibration",
          "mentoring");

  /** What {@code --few} stands for: enough to see that it works, too little for a verdict. */
  private static final Map<String, String> FEW =
      Map.of(
          "bench.pairs", "2",
          "bench.rounds", "2",
          "bench.warm", "4000",
          "bench.rows", "100000",
          "bench.installs", "5",
          "bench.changes", "5",
          "bench.panels", "40");

  private Bench() {}

  private static void unlessGiven(String name, String value) {
    if (System.getProperty(name) == null) {
      System.setProperty(name, value);
    }
  }

  /** Takes the figures. */
  public static void main(String[] args) throws Exception {
    Path home = Path.of(System.getProperty("bench.home", ".")).toAbsolutePath().normalize();
    Set<String> words = new TreeSet<>(List.of(args));
    if (words.remove("--few")) {
      FEW.forEach(Bench::unlessGiven);
    }
    Place place = Place.of(home, words.remove("--sharing"));
    Set<String> parts = words.isEmpty() ? new TreeSet<>(PARTS) : words;
    if (!PARTS.containsAll(parts)) {
      throw new IllegalArgumentException("parts are " + PARTS);
    }
    List<String> lines = new ArrayList<>();
    lines.add("# Figures of " + Instant.now());
    lines.add("");
    lines.add(machine(place));
    lines.add("");
    lines.add("| what | Stapel: median (min to max) | compared with | ratio (pairs) | target | |");
    lines.add("|---|---|---|---|---|---|");
    List<String> took = new ArrayList<>();
    for (String part : PARTS) {
      if (parts.contains(part)) {
        long from = System.nanoTime();
        for (Figure figure : figures(place, part)) {
          lines.add(figure.row());
          System.err.println(figure.row());
        }
        took.add(part + " " + Duration.ofNanos(System.nanoTime() - from).toSeconds() + " s");
      }
    }
    lines.add("");
    lines.add("Load of the machine at the end: " + load() + ". The parts took: " + took + ".");
    Files.write(home.resolve("bench/target/figures.md"), lines);
    lines.forEach(System.out::println);
  }

  private static List<Figure> figures(Place place, String part) throws Exception {
    return switch (part) {
      case "boot" -> new Boot(place, Integer.getInteger("bench.pairs", 7)).measure();
      case "commands" -> new Commands(place).measure();
      case "pages" -> new PageTimes(place).measure();
      case "import" -> new Imports(place).measure();
      case "modules" -> new ModuleTraffic(place, Integer.getInteger("bench.changes", 50)).measure();
      case "calibration" ->
          new Calibrations(place, Integer.getInteger("bench.panels", 400)).measure();
      case "assign" -> new Assigning(place, Integer.getInteger("bench.rounds", 3)).measure();
      case "proposals" -> new Proposals(place, Integer.getInteger("bench.rounds", 3)).measure();
      case "mentoring" -> MentorPlans.measure();
      case "karaf" -> {
        List<Figure> figures =
            new ArrayList<>(new KarafBoot(place, Integer.getInteger("bench.pairs", 5)).measure());
        figures.addAll(new KarafInstall(place, Integer.getInteger("bench.installs", 20)).measure());
        yield figures;
      }
      default -> throw new IllegalArgumentException(part);
    };
  }

  private static String machine(Place place) {
    return String.format(
        Locale.ROOT,
        "%d cores, Java %s (%s), class-data sharing of our own classes: %s; load at the start %s.",
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("java.version"),
        System.getProperty("java.vendor"),
        place.sharing() ? "both" : "neither",
        load());
  }

  private static String load() {
    double average = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    return String.format(Locale.ROOT, "%.1f", average);
  }
}
