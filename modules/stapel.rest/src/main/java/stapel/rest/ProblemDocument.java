package stapel.rest;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import stapel.api.Messages;
import stapel.api.Problem;
import stapel.api.Refusal;
import stapel.api.Registries;
import stapel.platform.api.Wording;

/**
 * Writes {@code application/problem+json} (RFC 9457). {@code type} and {@code code} are stable;
 * {@code title}, {@code detail} and the messages are in the caller's language; {@code problems}
 * names each field and row.
 */
public final class ProblemDocument {
  private static final String TYPES = "urn:stapel:problem:";

  private final Registries registries;
  private final Wording wording;

  /** Words what it writes by these. */
  public ProblemDocument(Registries registries, Wording wording) {
    this.registries = registries;
    this.wording = wording;
  }

  /** Answers with a refusal of a door or a module. */
  public void refused(Exchange exchange, Refusal refusal) throws IOException {
    Locale language = exchange.caller().language();
    List<String> sentences = wording.problems(refusal, language);
    if (refusal.kind() == Refusal.Kind.UNAVAILABLE || refusal.kind() == Refusal.Kind.TOO_OFTEN) {
      exchange.set("Retry-After", "5");
    }
    try (JsonWriter json =
        begin(
            exchange, status(refusal.kind()), refusal.problems().get(0).code(), sentences.get(0))) {
      json.name("problems").beginArray();
      for (int i = 0; i < sentences.size(); i++) {
        problem(json, refusal.problems().get(i), sentences.get(i));
      }
      json.endArray().endObject();
    }
  }

  /** Answers a request that no door saw. */
  public void declined(Exchange exchange, Declined declined) throws IOException {
    String sentence =
        wording.problem(ProblemDocument.class, declined.problem(), exchange.caller().language());
    try (JsonWriter json =
        begin(exchange, declined.status(), declined.problem().code(), sentence)) {
      json.name("problems").beginArray();
      problem(json, declined.problem(), sentence);
      json.endArray().endObject();
    }
  }

  /** Answers a fault of ours with the number under which the log has it. */
  public void failed(Exchange exchange, String reference) throws IOException {
    String sentence =
        wording.problem(
            ProblemDocument.class,
            Problem.of("rest.failed", reference),
            exchange.caller().language());
    try (JsonWriter json = begin(exchange, 500, "rest.failed", sentence)) {
      json.name("reference").value(reference).endObject();
    }
  }

  /** Writes one problem as an object. */
  public static void problem(JsonWriter json, Problem problem, String sentence) throws IOException {
    json.beginObject().name("code").value(problem.code());
    if (!problem.field().isEmpty()) {
      json.name("field").value(problem.field());
    }
    if (problem.row().isPresent()) {
      json.name("row").value(problem.row().getAsInt());
    }
    json.name("message").value(sentence).endObject();
  }

  static int status(Refusal.Kind kind) {
    return switch (kind) {
      case INVALID -> 422;
      case UNKNOWN_CALLER -> 401;
      case FORBIDDEN -> 403;
      case NOT_FOUND -> 404;
      case CONFLICT -> 409;
      case TOO_LARGE -> 413;
      case TOO_OFTEN -> 429;
      case UNAVAILABLE -> 503;
    };
  }

  private JsonWriter begin(Exchange exchange, int status, String code, String detail)
      throws IOException {
    Messages words = registries.messages(ProblemDocument.class);
    Locale language = exchange.caller().language();
    Optional<String> title = words.find(language, "status." + status);
    exchange.status(status);
    exchange.set("Content-Type", "application/problem+json");
    exchange.set("Content-Language", language.getLanguage());
    if (status == 401) {
      exchange.set("WWW-Authenticate", "Bearer");
    }
    JsonWriter json = Json.writer(exchange.out());
    json.beginObject().name("type").value(TYPES + (status == 500 ? "failure" : code));
    return json.name("title")
        .value(title.orElse(code))
        .name("status")
        .value(status)
        .name("code")
        .value(code)
        .name("detail")
        .value(detail);
  }
}
