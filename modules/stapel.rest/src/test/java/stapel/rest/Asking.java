package stapel.rest;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import stapel.api.Registries;
import stapel.documents.SheetFiles;
import stapel.platform.api.Backups;
import stapel.platform.api.Caller;
import stapel.rest.command.CommandRoutes;
import stapel.rest.data.DatasetRoutes;
import stapel.rest.openapi.OpenApi;
import stapel.testkit.Testkit;

/** One request and what it was answered. */
public final class Asking implements Exchange {
  private final String method;
  private final String path;
  private final String query;
  private final Caller caller;
  private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final ByteArrayOutputStream answer = new ByteArrayOutputStream();
  private InputStream body = InputStream.nullInputStream();
  private long length = -1;
  final Map<String, String> told = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  int status;

  Asking(Caller caller, String method, String address) {
    int mark = address.indexOf('?');
    this.method = method;
    this.path = mark < 0 ? address : address.substring(0, mark);
    this.query = mark < 0 ? "" : address.substring(mark + 1);
    this.caller =
        new Caller(caller.person(), caller.name(), Locale.ENGLISH, caller.origin(), caller.limit());
  }

  static Routes routes(Testkit kit, Path folder, long limit) {
    Registries registries = kit.registries();
    Backups none =
        new Backups() {
          @Override
          public void write(OutputStream out, java.util.function.BiConsumer<Long, Long> progress)
              throws IOException {
            out.write("whole".getBytes(StandardCharsets.UTF_8));
          }

          @Override
          public void restore(InputStream in, java.util.function.BiConsumer<Long, Long> progress) {}
        };
    return new Routes(
        new DatasetRoutes(kit.datasets(), new SheetFiles(), new Aside(folder)),
        new CommandRoutes(kit.commands(), kit.wording(), kit.registries(), folder, () -> limit),
        new OpenApi(kit.datasets(), kit.commands(), registries),
        new BackupRoute(kit.commands(), () -> Optional.of(none), new Aside(folder)),
        new ModuleRoute(kit.commands(), Optional::empty),
        new ProblemDocument(registries, kit.wording()),
        (doing, fault) -> "REFERENCE");
  }

  Asking with(String header, String value) {
    headers.put(header, value);
    return this;
  }

  Asking json(String text) {
    return body("application/json", text.getBytes(StandardCharsets.UTF_8));
  }

  Asking body(String type, byte[] bytes) {
    body = new ByteArrayInputStream(bytes);
    length = bytes.length;
    return with("Content-Type", type);
  }

  /** A body of unknown length, or one that says another. */
  Asking body(String type, InputStream bytes, long said) {
    body = bytes;
    length = said;
    return with("Content-Type", type);
  }

  Asking go(Routes routes) throws IOException {
    routes.answer(this);
    return this;
  }

  String text() {
    return answer.toString(StandardCharsets.UTF_8);
  }

  byte[] bytes() {
    return answer.toByteArray();
  }

  JsonElement tree() {
    return JsonParser.parseString(text());
  }

  /** Status and codes of a problem document, as {@code 422 field.required title}. */
  String problem() {
    StringBuilder text =
        new StringBuilder().append(status).append(' ').append(told.get("Content-Type"));
    tree()
        .getAsJsonObject()
        .getAsJsonArray("problems")
        .forEach(
            p -> {
              text.append(' ').append(p.getAsJsonObject().get("code").getAsString());
              text.append(
                  p.getAsJsonObject().has("field")
                      ? " " + p.getAsJsonObject().get("field").getAsString()
                      : "");
            });
    return text.toString().replace(" application/problem+json", "");
  }

  @Override
  public String method() {
    return method;
  }

  @Override
  public List<String> path() {
    return Arrays.asList(path.substring(1).split("/", -1));
  }

  @Override
  public Map<String, List<String>> parameters() {
    return ServletExchange.parameters(query);
  }

  @Override
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  @Override
  public long length() {
    return length;
  }

  @Override
  public InputStream body() {
    return body;
  }

  @Override
  public Caller caller() {
    return caller;
  }

  @Override
  public void status(int newStatus) {
    status = newStatus;
  }

  @Override
  public void set(String header, String value) {
    told.put(header, value);
  }

  @Override
  public OutputStream out() {
    return answer;
  }

  @Override
  public boolean sent() {
    return answer.size() > 0;
  }

  @Override
  public void reset() {
    told.remove("Content-Disposition");
  }
}
