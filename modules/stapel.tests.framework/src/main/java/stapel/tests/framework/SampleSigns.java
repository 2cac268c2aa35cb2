package stapel.tests.framework;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import stapel.tests.framework.Server.Answer;
import stapel.tests.framework.Traffic.Probe;

/** By what a person or a program sees that the sample module is there, or is not. */
final class SampleSigns {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Server server;
  private final OpenCall call;
  private final ExecutorService threads;

  SampleSigns(Server server, OpenCall call, ExecutorService threads) {
    this.server = server;
    this.call = call;
    this.threads = threads;
  }

  /** Waits until every sign is there; gives the time since this moment. */
  Duration appear(long since) {
    List<Probe> signs = new ArrayList<>();
    seen().forEach((path, words) -> signs.add(sign(path, answer -> answer.says(words))));
    signs.add(new Probe("score method", this::scoreMethod, answer -> answer.status() == 200));
    return all(signs, since);
  }

  /** Waits until every sign has gone; gives the time since this moment. */
  Duration disappear(long since) {
    List<Probe> signs = new ArrayList<>();
    seen().forEach((path, words) -> signs.add(sign(path, answer -> gone(path, answer, words))));
    signs.add(new Probe("score method", this::scoreMethod, answer -> answer.status() == 422));
    return all(signs, since);
  }

  /** What is asked, and the words in the answer that only the module can have put there. */
  private Map<String, String> seen() {
    return Map.of(
        "/api/v1/datasets/sample.visits",
        "\"rows\":[",
        "/api/v1/openapi.json",
        "/commands/sample.record-visit",
        "/api/v1/datasets/intake.applications?scope=" + call.id(),
        "\"visits\":",
        "/d/intake.applications?scope=" + call.id(),
        "Выездов",
        "/",
        "/v/sample.calendar",
        "/v/sample.calendar",
        "Календарь выездов",
        "/v/settings.sheet",
        "Наибольшая группа",
        "/c/sample.record-visit?subject=" + call.applications().get(0),
        "name=\"people\"");
  }

  private Probe sign(String path, java.util.function.Predicate<Answer> right) {
    return new Probe(path, () -> server.get(path), right);
  }

  /** A page of others is right without the words; one of the module's own is 404. */
  private static boolean gone(String path, Answer answer, String words) {
    return path.contains("sample.")
        ? answer.status() == 404
        : answer.status() == 200 && !answer.body().contains(words);
  }

  private Answer scoreMethod() {
    return server.post(
        "evaluation.set-rule?dryRun=true",
        """
        {"call":"%s","aggregate":"method","method":"sample.hodges-lehmann","places":3}
        """
            .formatted(call.id()));
  }

  private Duration all(List<Probe> signs, long since) {
    CompletableFuture<?>[] waiting =
        signs.stream()
            .map(sign -> CompletableFuture.runAsync(() -> until(sign, since), threads))
            .toArray(CompletableFuture[]::new);
    CompletableFuture.allOf(waiting).join();
    return Duration.ofNanos(System.nanoTime() - since);
  }

  /** Asks again and again; a fault of ours on the way is never right. */
  private static void until(Probe sign, long since) {
    Answer answer = sign.request().get();
    while (!sign.right().test(answer)) {
      boolean late = System.nanoTime() - since > PATIENCE.toNanos();
      if (late || answer.status() == 500 || answer.status() == 599) {
        throw new AssertionError(sign.name() + ": " + answer);
      }
      answer = sign.request().get();
    }
  }
}
