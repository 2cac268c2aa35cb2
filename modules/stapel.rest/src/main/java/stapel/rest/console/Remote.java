package stapel.rest.console;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import stapel.api.store.Sheets;
import stapel.platform.api.CommandDoor.FieldInfo;
import stapel.platform.api.CommandDoor.FieldType;
import stapel.rest.Json;

/** A running server; what it has it says in its OpenAPI document. */
final class Remote implements Place {
  private static final String PREFIX = "/commands/";

  /** Answers with the steps of the work before them. */
  private static final String STEPS = "application/x-ndjson";

  private final Server server;
  private final Map<String, Object> paths;

  /** Asks the server what it has; the exception says that none answers. */
  Remote(Server server) throws IOException {
    this.server = server;
    Server.Answer answer = server.get("/openapi.json");
    Map<String, Object> document = answer.object();
    if (!answer.good()) {
      throw new IOException(
          "the server answers " + answer.status() + ": " + document.getOrDefault("detail", ""));
    }
    this.paths = member(document, "paths");
  }

  @Override
  public List<Described> commands() {
    List<Described> commands = new ArrayList<>();
    for (String path : paths.keySet()) {
      if (path.startsWith(PREFIX)) {
        command(path.substring(PREFIX.length())).ifPresent(commands::add);
      }
    }
    return commands;
  }

  @Override
  public Optional<Described> command(String id) {
    if (!paths.containsKey(PREFIX + id)) {
      return Optional.empty();
    }
    Map<String, Object> operation = member(member(paths, PREFIX + id), "post");
    Map<String, Object> content = member(member(operation, "requestBody"), "content");
    Map<String, Object> schema =
        member(member(content, content.keySet().iterator().next()), "schema");
    List<?> required = schema.get("required") instanceof List<?> list ? list : List.of();
    List<FieldInfo> fields = new ArrayList<>();
    for (String name : member(schema, "properties").keySet()) {
      fields.add(field(name, member(member(schema, "properties"), name), required.contains(name)));
    }
    String name = operation.getOrDefault("summary", id).toString();
    return Optional.of(
        new Described(id, name, operation.getOrDefault("description", "").toString(), fields));
  }

  @Override
  public int call(
      Described command,
      Map<String, Object> fields,
      Optional<String> key,
      boolean dryRun,
      Screen screen)
      throws IOException {
    Map<String, String> headers = new LinkedHashMap<>();
    key.ifPresent(k -> headers.put("Idempotency-Key", k));
    headers.put("Accept", STEPS);
    Server.Answer answer =
        server.post(PREFIX + command.id() + (dryRun ? "?dryRun=true" : ""), fields, headers);
    if (!answer.good() || !answer.is(STEPS)) {
      return answer.good() ? said(answer.object(), screen) : refused(answer, screen);
    }
    Map<String, Object> last = last(answer, screen);
    Map<String, Object> result = member(last, "answer");
    int status = ((Number) last.get("status")).intValue();
    return status / 100 == 2 ? said(result, screen) : refused(status, result, screen);
  }

  /** Tells the steps as they come; gives the answer that stands behind them. */
  private static Map<String, Object> last(Server.Answer answer, Screen screen) throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
    Paced paced = new Paced(screen);
    try (lines) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        Map<String, Object> one =
            Json.object(new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8)));
        if (one.containsKey("status")) {
          return one;
        }
        paced.at(
            number(one.get("step")),
            number(one.get("of")),
            one.getOrDefault("words", "").toString());
      }
    }
    throw new IOException("the server's answer broke off");
  }

  private static int said(Map<String, Object> result, Screen screen) {
    list(result, "messages").forEach(screen.out()::println);
    for (Object ref : list(result, "refs")) {
      Map<?, ?> parts = (Map<?, ?>) ref;
      String version = parts.containsKey("version") ? "@" + parts.get("version") : "";
      screen.out().println(parts.get("dataset") + "/" + parts.get("id") + version);
    }
    return 0;
  }

  @Override
  public int rows(
      String dataset,
      Map<String, List<String>> query,
      Sheets.Format format,
      OutputStream out,
      Screen screen)
      throws IOException {
    StringBuilder address =
        new StringBuilder("/datasets/").append(encoded(dataset)).append("?format=");
    address.append(format.name().toLowerCase(Locale.ROOT));
    query.forEach(
        (name, values) ->
            values.forEach(
                value ->
                    address.append('&').append(encoded(name)).append('=').append(encoded(value))));
    return copy(server.get(address.toString()), out, screen);
  }

  @Override
  public List<Map<String, String>> modules(String list) throws IOException {
    Server.Answer answer = server.get("/modules/" + list);
    Map<String, Object> object = answer.object();
    if (!answer.good()) {
      throw new Usage("console.declined", object.getOrDefault("detail", answer.status()));
    }
    List<Map<String, String>> rows = new ArrayList<>();
    for (Object row : list(object, "rows")) {
      Map<String, String> texts = new LinkedHashMap<>();
      ((Map<?, ?>) row).forEach((key, value) -> texts.put(key.toString(), value.toString()));
      rows.add(texts);
    }
    return rows;
  }

  @Override
  public int backup(OutputStream out, Screen screen) throws IOException {
    return copy(server.get("/backup"), out, screen);
  }

  @Override
  public int restore(InputStream in, Screen screen) {
    screen.complain("console.stop-first");
    return 1;
  }

  private static int copy(Server.Answer answer, OutputStream out, Screen screen)
      throws IOException {
    if (!answer.good()) {
      return refused(answer, screen);
    }
    try (InputStream in = answer.body()) {
      in.transferTo(out);
    }
    return 0;
  }

  private static int refused(Server.Answer answer, Screen screen) throws IOException {
    return refused(answer.status(), answer.object(), screen);
  }

  private static int refused(int status, Map<String, Object> problem, Screen screen) {
    List<String> sentences = new ArrayList<>();
    for (Object found : list(problem, "problems")) {
      sentences.add(String.valueOf(((Map<?, ?>) found).get("message")));
    }
    if (sentences.isEmpty()) {
      sentences.add(problem.getOrDefault("detail", status).toString());
    }
    screen.complain(sentences);
    return status >= 500 && status != 503 ? 3 : 1;
  }

  private static FieldInfo field(String name, Map<String, Object> schema, boolean required) {
    boolean many = "array".equals(schema.get("type"));
    List<String> choices = list(schema, "enum").stream().map(Object::toString).toList();
    FieldType type = FieldType.valueOf(schema.getOrDefault("x-type", "TEXT").toString());
    String dataset = schema.getOrDefault("x-dataset", "").toString();
    return new FieldInfo(
        name,
        type,
        required,
        many,
        dataset,
        schema.containsKey("x-subject"),
        0,
        "",
        "",
        1,
        choices,
        false,
        List.of());
  }

  private static long number(Object value) {
    return value instanceof Number known ? known.longValue() : 0;
  }

  private static Map<String, Object> member(Map<String, Object> object, String name) {
    Map<String, Object> member = new LinkedHashMap<>();
    if (object.get(name) instanceof Map<?, ?> map) {
      map.forEach((key, value) -> member.put(key.toString(), value));
    }
    return member;
  }

  private static List<?> list(Map<String, Object> object, String name) {
    return object.get(name) instanceof List<?> list ? list : List.of();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
