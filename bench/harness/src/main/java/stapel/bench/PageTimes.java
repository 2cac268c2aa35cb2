package stapel.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import stapel.api.data.Query;
import stapel.api.data.Sort;
import stapel.testkit.Client;
import stapel.testkit.Testkit;

/**
 * A page of the applications list as the server sends it, against the statements its door sends,
 * run by plain JDBC and drained: sorted by the mean of marks, which another module contributes, and
 * by the number, which has an index, with few rows and with many.
 */
final class PageTimes {

  private static final int FEW = 10_000;
  private static final int MANY = Integer.getInteger("bench.rows", 1_000_000);
  private static final int WARM = 15;
  private static final int TIMES = 15;
  private static final String BY_MEAN = "mark_mean";

  private final Place place;

  PageTimes(Place place) {
    this.place = place;
  }

  List<Figure> measure() throws IOException, SQLException {
    // This process only fills and reads; waiting for its disk would take most of a million rows.
    System.setProperty("derby.system.durability", "test");
    Prepared few = Prepared.make(place, "pages", 0);
    Sample door = new Sample("ms");
    Sample plain = new Sample("ms");
    inProcess(few, FEW, true, Sort.down(BY_MEAN), door, plain);
    List<Sample> served = served(few, List.of("?sort=-" + BY_MEAN, "?sort=number"));
    System.err.printf(
        "page %s, door %s, statements %s%n", served.get(0).text(), door.text(), plain.text());
    System.err.printf("page by number %s; filling %d rows%n", served.get(1).text(), MANY);
    Prepared many = Prepared.make(place, "pages-many", 0);
    Sample manyDoor = new Sample("ms");
    inProcess(many, MANY, false, Sort.up("number"), manyDoor, new Sample("ms"));
    Sample manyServed = served(many, List.of("?sort=number")).get(0);
    return List.of(
        Figure.atMost(
            "page by a contributed column, whole answer, against its statements",
            served.get(0),
            plain,
            3),
        Figure.atMost("the same, the door alone", door, plain, 3),
        Figure.atMost(
            "page by an indexed column, " + MANY + " rows against 10,000",
            manyServed,
            served.get(1),
            3));
  }

  /** The door and its statements in this process, on the server's own database. */
  private static void inProcess(
      Prepared prepared, int rows, boolean marked, Sort sort, Sample door, Sample plain)
      throws SQLException {
    RecordingEngine engine = new RecordingEngine();
    try (Testkit kit = prepared.kit(engine)) {
      Client console = kit.console();
      try (Connection connection = engine.plain("INTAKE")) {
        new Fill(connection, prepared.call()).rows(rows, marked);
      }
      Query query = Query.of("intake.applications").sort(sort).page(0, 50);
      Runnable page = () -> console.read(query);
      page.run();
      try (Plain statements = Plain.of(engine, engine.record(page))) {
        System.err.println(statements.count() + " statements a page");
        for (int i = 0; i < WARM; i++) {
          page.run();
          statements.drain();
        }
        for (int i = 0; i < TIMES; i++) {
          door.add(millis(page));
          plain.add(millis(statements::drain));
        }
      }
    }
  }

  private static double millis(Runnable work) {
    long from = System.nanoTime();
    work.run();
    return (System.nanoTime() - from) / 1e6;
  }

  /** Whole pages of the server, from the request's first byte to the answer's last. */
  private List<Sample> served(Prepared prepared, List<String> addresses) throws IOException {
    int port = Running.freePort();
    Path log = place.scratch().resolve("pages-server.log");
    List<Sample> samples = new ArrayList<>();
    try (Running server = Running.start(place.stapel(prepared.data(), port), port, log)) {
      stapel.bench.Client.token(server, prepared.data());
      try (stapel.bench.Client person = stapel.bench.Client.signIn(new Wire(port))) {
        for (String address : addresses) {
          Sample sample = new Sample("ms");
          for (int i = 0; i < WARM + TIMES; i++) {
            long from = System.nanoTime();
            person.page(stapel.bench.Client.LIST + address);
            if (i >= WARM) {
              sample.add((System.nanoTime() - from) / 1e6);
            }
          }
          samples.add(sample);
        }
      }
    }
    return samples;
  }
}
