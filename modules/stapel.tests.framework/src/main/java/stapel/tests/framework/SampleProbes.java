package stapel.tests.framework;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import stapel.tests.framework.Server.Answer;
import stapel.tests.framework.Traffic.Probe;

/** What others go on asking while the sample module comes and goes. */
final class SampleProbes {

  private static final Set<Integer> POLITE = Set.of(200, 404, 409, 422, 503);

  private final Server server;
  private final OpenCall call;
  private final AtomicInteger entered = new AtomicInteger();

  SampleProbes(Server server, OpenCall call) {
    this.server = server;
    this.call = call;
  }

  /** Applications entered by {@link #elsewhere} so far. */
  int entered() {
    return entered.get();
  }

  /** What must go on as if nothing had happened. */
  List<Probe> elsewhere() {
    String scope = "?scope=" + call.id();
    String one = call.applications().get(0);
    return List.of(
        page("/api/v1/datasets/intake.applications" + scope, "\"number\":\"A-1\""),
        page("/d/intake.applications" + scope, "A-1"),
        page("/api/v1/openapi.json", "/commands/intake.enter-application"),
        page("/api/v1/datasets/intake.applications/" + one, "\"number\":\"A-1\""),
        page("/d/intake.applications/" + one, "A-1"),
        page("/", "/d/intake.applications"),
        page("/v/evaluation.progress" + scope, "Ход экспертизы"),
        page("/api/v1/datasets", "\"intake.applications\""),
        new Probe("enter-application", this::enter, answer -> answer.status() == 200));
  }

  /** The module's own addresses: one that has gone is 404 or 503, never a fault of ours. */
  List<Probe> atTheModule() {
    String one = call.applications().get(0);
    String visit =
        "{\"application\":\"%s@1\",\"date\":\"%s\",\"people\":1}"
            .formatted(one, LocalDate.now(ZoneOffset.UTC).minusDays(9));
    return List.of(
        polite("/api/v1/datasets/sample.visits"),
        polite("/d/sample.visits"),
        polite("/v/sample.calendar"),
        polite("/c/sample.record-visit?subject=" + one),
        polite("/api/v1/datasets/intake.applications?sort=-visits"),
        polite("record-visit", () -> server.post("sample.record-visit?dryRun=true", visit)));
  }

  private Probe page(String path, String words) {
    return new Probe(path, () -> server.get(path), answer -> answer.says(words));
  }

  private Probe polite(String path) {
    return polite(path, () -> server.get(path));
  }

  private static Probe polite(String name, Supplier<Answer> request) {
    return new Probe(name, request, answer -> POLITE.contains(answer.status()));
  }

  private Answer enter() {
    return server.post("intake.enter-application", call.entry("B-" + entered.incrementAndGet()));
  }
}
