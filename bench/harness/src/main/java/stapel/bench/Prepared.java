package stapel.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import stapel.evaluation.grant.EvaluationGrants;
import stapel.experts.grant.ExpertsGrant;
import stapel.intake.IntakeGrant;
import stapel.platform.api.Engine;
import stapel.reference.TerritoryStore;
import stapel.testkit.Testkit;

/**
 * A data directory with one person who administers, one open call and applications in it, made
 * through the product's own commands.
 *
 * @param call id of the open call
 */
record Prepared(Path data, String call) {

  static final String NUMBER = "27";

  static Prepared make(Place place, String name, int applications) throws IOException {
    return make(place, "demo", name, applications);
  }

  static Prepared make(Place place, String edition, String name, int applications)
      throws IOException {
    Path data = place.scratch().resolve(name);
    int port = Running.freePort();
    Path log = place.scratch().resolve(name + ".log");
    try (Running server = Running.start(place.stapel(edition, data, port), port, log);
        Client console = Client.console(server, data)) {
      person(console);
      String call = call(console);
      if (applications > 0) {
        importRows(console, call, "A", applications);
      }
      return new Prepared(data, call);
    }
  }

  /** The doors over this database in this very process, with the modules that fill it. */
  Testkit kit(Engine engine) {
    return Testkit.start(
        engine,
        "jdbc:derby:" + data.resolve("db"),
        TerritoryStore.class,
        IntakeGrant.class,
        ExpertsGrant.class,
        EvaluationGrants.class);
  }

  private static void person(Client console) throws IOException {
    String account =
        console.call(
            "access.add-account",
            Map.of(
                "name",
                "Bench Person",
                "email",
                Client.EMAIL,
                "password",
                Client.PASSWORD,
                "keepPassword",
                true));
    console.call(
        "access.grant-role",
        Map.of(
            "account", console.versioned("access.accounts", account),
            "role", "administrator",
            "scope", "platform"));
  }

  private static String call(Client console) throws IOException {
    String programme =
        console.call(
            "intake.create-programme", Map.of("region", "platform", "title", text("Programme")));
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    String call =
        console.call(
            "intake.create-call",
            Map.of(
                "programme",
                programme,
                "number",
                NUMBER,
                "title",
                text("Call"),
                "opens",
                now.minus(1, ChronoUnit.DAYS).toString(),
                "closes",
                now.plus(90, ChronoUnit.DAYS).toString(),
                "zone",
                "Europe/Moscow",
                "currency",
                "RUB",
                "blind",
                false));
    console.call(
        "intake.publish-call", Map.of("openCall", console.versioned("intake.calls", call)));
    console.call("intake.open-call", Map.of("openCall", console.versioned("intake.calls", call)));
    return call;
  }

  /** The import a person uses, from the file to the applied rows. */
  static void importRows(Client console, String call, String prefix, int rows) throws IOException {
    String run = console.upload(call, csv(prefix, rows));
    console.call(
        "intake.apply-import",
        Map.of("origin", run, "mapping", Map.of(), "mode", "all-or-nothing"));
  }

  static String csv(String prefix, int rows) {
    StringBuilder csv = new StringBuilder("number,title,organisation,email\n");
    for (int i = 0; i < rows; i++) {
      csv.append(prefix).append(i).append(",Route number ").append(i * 7919L % rows);
      csv.append(",Enterprise ").append(i % 997).append(",e").append(i).append("@example.org\n");
    }
    return csv.toString();
  }

  private static Map<String, String> text(String words) {
    return Map.of("ru", words, "en", words);
  }
}
