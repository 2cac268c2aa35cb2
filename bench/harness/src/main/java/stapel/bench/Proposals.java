package stapel.bench;

import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import stapel.api.command.Result;
import stapel.api.work.Progress;
import stapel.experts.assignment.Assignment;
import stapel.experts.assignment.OptimalAssignment;
import stapel.experts.assignment.Task;
import stapel.testkit.Client;
import stapel.testkit.Testkit;

/**
 * A proposal of assignment of a large call, computed and applied through the doors: beside its
 * calculation alone and the rows it leaves, written again by plain JDBC in one transaction.
 */
final class Proposals {
  private static final int APPLICATIONS = 10_000;
  private static final int EXPERTS = 500;
  private static final int READINGS = 3;
  private static final int LOAD = 65;
  private static final long UNITS = 1_000_000;
  private static final List<String> TOPICS =
      List.of("tourism", "chemistry", "energy", "medicine", "education", "forestry");

  private final Place place;
  private final int rounds;
  private final Sample[] proposing = {new Sample("s"), new Sample("s")};
  private final Sample[] applying = {new Sample("s"), new Sample("s")};

  Proposals(Place place, int rounds) {
    this.place = place;
    this.rounds = rounds;
  }

  List<Figure> measure() throws IOException, SQLException {
    Prepared prepared = Prepared.make(place, "proposals", 0);
    RecordingEngine engine = new RecordingEngine();
    try (Testkit kit = prepared.kit(engine)) {
      try (Connection plain = engine.plain("INTAKE")) {
        fill(kit.console(), plain, prepared.call());
        for (int round = -1; round < rounds; round++) {
          round(kit.console(), plain, prepared.call(), round >= 0);
        }
      }
    }
    return List.of(
        Figure.atMost(
            "proposing an assignment of 10,000 x 500, against its calculation and plain rows",
            proposing[0],
            proposing[1],
            2),
        Figure.atMost(
            "applying its 30,000 pairs, against the same rows by plain JDBC",
            applying[0],
            applying[1],
            2));
  }

  /** Applications and experts of six topics; the title names the one of an application. */
  private static void fill(Client console, Connection plain, String call) throws SQLException {
    for (int expert = 0; expert < EXPERTS; expert++) {
      console.call(
          "experts.add-expert",
          Map.of(
              "openCall",
              call,
              "name",
              "Expert " + expert,
              "email",
              "x" + expert + "@panel.example",
              "topics",
              TOPICS.get(expert % TOPICS.size())));
    }
    new Fill(plain, call).rows(APPLICATIONS, false);
    try (PreparedStatement titled =
            plain.prepareStatement(
                "update intake.application set title = ?, state = 'in_review' where scope_id = ? and number = ?");
        PreparedStatement reviewed =
            plain.prepareStatement(
                "update intake.open_call set state = 'in_review' where id = ?")) {
      for (int i = 0; i < APPLICATIONS; i++) {
        titled.setString(1, TOPICS.get(i % TOPICS.size()));
        titled.setString(2, call);
        titled.setString(3, "0-" + (1 + i));
        titled.addBatch();
      }
      titled.executeBatch();
      reviewed.setString(1, call);
      reviewed.executeUpdate();
    }
    plain.commit();
  }

  private void round(Client console, Connection plain, String call, boolean counts)
      throws IOException, SQLException {
    long from = System.nanoTime();
    Result proposed =
        console.call(
            "experts.propose-assignment",
            Map.of("openCall", call, "reviews", READINGS, "maxLoad", LOAD));
    double propose = seconds(from);
    String proposal = proposed.refs().get(0).id();
    from = System.nanoTime();
    long total = calculate();
    double calculated = seconds(from);
    BigDecimal said =
        (BigDecimal)
            console.row("experts.proposals", proposal).orElseThrow().cell("total").orElseThrow();
    if (said.compareTo(BigDecimal.valueOf(total / UNITS)) != 0) {
      throw new IOException("sums differ: " + said + " and " + total);
    }
    StoredRows pairs = StoredRows.read(plain, "experts.proposed_pair", "proposal_id", proposal);
    pairs.delete();
    double written = StoredRows.write(List.of(pairs));
    String version = console.row("experts.proposals", proposal).orElseThrow().ref().toString();
    from = System.nanoTime();
    console.call("experts.apply-proposal", "proposal", version);
    double apply = seconds(from);
    List<StoredRows> given =
        List.of(
            StoredRows.read(plain, "experts.assignment", "scope_id", call),
            StoredRows.read(plain, "doors.event", "command", "experts.apply-proposal"));
    for (StoredRows rows : given) {
      rows.delete();
    }
    double again = StoredRows.write(given);
    for (StoredRows rows : given) {
      rows.delete();
    }
    if (counts) {
      proposing[0].add(propose);
      proposing[1].add(calculated + written);
      applying[0].add(apply);
      applying[1].add(again);
    }
    System.err.printf(
        "propose %.2f s (calculation %.2f, rows %.2f), apply %.2f s (%d rows %.2f)%n",
        propose,
        calculated,
        written,
        apply,
        given.stream().mapToInt(StoredRows::size).sum(),
        again);
  }

  /** The sum of the same affinities, solved alone. */
  private static long calculate() {
    long[] affinity = new long[APPLICATIONS * EXPERTS];
    for (int pair = 0; pair < affinity.length; pair++) {
      boolean same = pair / EXPERTS % TOPICS.size() == pair % EXPERTS % TOPICS.size();
      affinity[pair] = same ? UNITS : 0;
    }
    int[] most = new int[EXPERTS];
    Arrays.fill(most, LOAD);
    Task task =
        new Task(
            APPLICATIONS,
            EXPERTS,
            READINGS,
            affinity,
            new int[EXPERTS],
            most,
            new int[EXPERTS],
            new int[0],
            new int[0]);
    Assignment found = OptimalAssignment.of(task, Progress.UNSEEN);
    return found.total();
  }

  private static double seconds(long from) {
    return (System.nanoTime() - from) / 1e9;
  }
}
