package stapel.rest.command;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;
import stapel.api.Problem;
import stapel.api.Ref;
import stapel.api.Refusal;
import stapel.api.Registries;
import stapel.api.command.Result;
import stapel.platform.api.CommandDoor;
import stapel.platform.api.CommandDoor.CommandInfo;
import stapel.platform.api.Wording;
import stapel.rest.Declined;
import stapel.rest.Exchange;
import stapel.rest.Json;
import stapel.rest.ProblemDocument;
import stapel.rest.openapi.Labels;

/** The command door: one address a command, a JSON object or a form with files. */
public final class CommandRoutes {
  private static final int JSON_LIMIT = 4 << 20;
  private static final String KEY = "[\\x21-\\x7E]{1,200}";

  private final CommandDoor door;
  private final Wording wording;
  private final Registries registries;
  private final Path folder;
  private final LongSupplier limit;

  /**
   * Calls there.
   *
   * @param folder where files of requests lie meanwhile
   * @param limit most bytes of a request with files, asked for each
   */
  public CommandRoutes(
      CommandDoor door, Wording wording, Registries registries, Path folder, LongSupplier limit) {
    this.door = door;
    this.wording = wording;
    this.registries = registries;
    this.folder = folder;
    this.limit = limit;
  }

  /** Calls one command. */
  public void call(Exchange exchange, String id) throws IOException {
    for (String name : exchange.parameters().keySet()) {
      if (!name.equals("dryRun")) {
        throw Declined.at(name, 422, "rest.unknown-parameter", name, "dryRun");
      }
    }
    CommandInfo command = door.command(exchange.caller(), id).orElseThrow(() -> notFound(id));
    try (Uploads uploads = new Uploads(folder)) {
      Map<String, Object> fields = fields(exchange, uploads);
      Subject.match(command, fields, exchange.header("If-Match"));
      boolean dryRun = flag(exchange);
      CommandDoor.Request request =
          new CommandDoor.Request(id, fields, key(exchange), dryRun, steps(exchange, id));
      answer(exchange, id, door.execute(exchange.caller(), request), dryRun);
    }
  }

  private BiConsumer<Long, Long> steps(Exchange exchange, String id) {
    Labels labels = new Labels(registries, exchange.caller().language());
    return (done, total) -> exchange.step(done, total, labels.step(id, done));
  }

  /** The refusal for a command that is not there, or not for this caller. */
  public static Refusal notFound(String id) {
    return Refusal.of(
        Declined.class, Refusal.Kind.NOT_FOUND, Problem.of("rest.no-such-command", id));
  }

  private Map<String, Object> fields(Exchange exchange, Uploads uploads) throws IOException {
    String type = exchange.header("Content-Type").orElse("").strip();
    String lower = type.toLowerCase(Locale.ROOT);
    if (lower.startsWith("application/json")) {
      return Json.object(body(exchange, JSON_LIMIT));
    }
    if (lower.startsWith("multipart/form-data")) {
      return new MultipartBody(uploads, JSON_LIMIT).read(body(exchange, limit.getAsLong()), type);
    }
    throw Declined.because(415, "rest.media-type");
  }

  private static InputStream body(Exchange exchange, long most) throws IOException {
    if (exchange.length() > most) {
      throw LimitedBody.tooLarge(most);
    }
    return new LimitedBody(exchange.body(), most);
  }

  private static Optional<String> key(Exchange exchange) {
    Optional<String> key = exchange.header("Idempotency-Key").map(String::strip);
    if (key.filter(k -> !k.matches(KEY)).isPresent()) {
      throw Declined.because(400, "rest.idempotency-key");
    }
    return key;
  }

  private static boolean flag(Exchange exchange) {
    String said = exchange.parameter("dryRun").orElse("false");
    if (!Set.of("true", "false").contains(said)) {
      throw Declined.at("dryRun", 422, "rest.flag", "dryRun");
    }
    return said.equals("true");
  }

  private void answer(Exchange exchange, String id, Result result, boolean dryRun)
      throws IOException {
    Locale language = exchange.caller().language();
    exchange.status(200);
    exchange.set("Content-Type", "application/json");
    if (!dryRun && !result.refs().isEmpty()) {
      Ref first = result.refs().get(0);
      exchange.set("Location", "/api/v1/datasets/" + first.dataset() + "/" + first.id());
    }
    try (JsonWriter json = Json.writer(exchange.out())) {
      json.beginObject().name("dryRun").value(dryRun).name("refs").beginArray();
      for (Ref ref : result.refs()) {
        json.beginObject().name("dataset").value(ref.dataset()).name("id").value(ref.id());
        if (ref.version().isPresent()) {
          json.name("version").value(ref.version().getAsLong());
        }
        json.endObject();
      }
      json.endArray().name("counts").beginObject();
      for (Map.Entry<String, Long> count : result.counts().entrySet()) {
        json.name(count.getKey()).value(count.getValue());
      }
      json.endObject().name("messages").beginArray();
      for (String sentence : wording.result(id, result, language)) {
        json.value(sentence);
      }
      json.endArray().name("problems").beginArray();
      for (Problem problem : result.problems()) {
        List<String> words = wording.result(id, Result.done().problems(List.of(problem)), language);
        ProblemDocument.problem(json, problem, String.join(" ", words));
      }
      json.endArray().endObject();
    }
  }
}
