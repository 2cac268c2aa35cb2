package stapel.evaluation.kit;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import stapel.access.dataset.AccessGrants;
import stapel.access.dataset.RegionList;
import stapel.access.dataset.ScopeList;
import stapel.api.command.Result;
import stapel.api.command.Upload;
import stapel.api.data.Filter;
import stapel.api.data.Query;
import stapel.api.data.Row;
import stapel.evaluation.grant.EvaluationGrants;
import stapel.experts.grant.ExpertsGrant;
import stapel.intake.IntakeGrant;
import stapel.reference.TerritoryStore;
import stapel.testkit.Client;
import stapel.testkit.Testkit;

/**
 * Intake, experts and evaluation behind both doors, with a region, its operator and an open call.
 */
public final class PanelKit implements AutoCloseable {

  /** The module under test after those it needs. */
  static final Class<?>[] MODULES = {
    TerritoryStore.class, IntakeGrant.class, ExpertsGrant.class, EvaluationGrants.class
  };

  private final Testkit kit;
  private final Client operator;
  private final String call;

  public PanelKit() {
    this(kit -> {});
  }

  /** The modules on Derby, for {@link #PanelKit(Testkit, Consumer)}. */
  static Testkit derby() {
    return Testkit.start(MODULES);
  }

  /** With settings that hold when the call opens. */
  public PanelKit(Consumer<Testkit> before) {
    this(derby(), before);
  }

  /** On an engine of its own. */
  PanelKit(Testkit kit, Consumer<Testkit> before) {
    this.kit = kit;
    kit.add(new ScopeList(), new RegionList(), new AccessGrants());
    kit.scope("region", "region", "platform");
    operator = kit.as("operator", "region");
    before.accept(kit);
    String programme =
        id(
            operator.call(
                "intake.create-programme", "region", "region", "title", words("Акселератор")));
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("programme", programme);
    fields.put("number", "pt_2026");
    fields.put("title", words("Отбор"));
    fields.put("opens", "2026-03-01T00:00:00Z");
    fields.put("closes", "2026-03-31T15:00:00Z");
    fields.put("zone", "Europe/Moscow");
    fields.put("currency", "RUB");
    fields.put("blind", true);
    call = id(operator.call("intake.create-call", fields));
    operator.call("intake.publish-call", "openCall", versioned("intake.calls", call));
    operator.call("intake.open-call", "openCall", versioned("intake.calls", call));
  }

  public Testkit kit() {
    return kit;
  }

  public Client operator() {
    return operator;
  }

  public String call() {
    return call;
  }

  /** Id of a new application. */
  public String application(String number, Object... more) {
    Map<String, Object> fields = fields(more);
    fields.put("openCall", call);
    fields.put("number", number);
    fields.putIfAbsent("title", "Команда " + number);
    return id(operator.call("intake.enter-application", fields));
  }

  /** Closes the call, accepts every application and lets the review begin. */
  public void review() {
    kit.clock().pass(Duration.ofDays(40));
    operator.call("intake.close-call", "openCall", versioned("intake.calls", call));
    operator.call("intake.accept-all", "openCall", versioned("intake.calls", call));
    operator.call("intake.begin-review", "openCall", versioned("intake.calls", call));
  }

  /** Id of a new criterion with a scale from 1 to 5. */
  public String criterion(String code, String weight, Object... more) {
    Map<String, Object> criterion = fields(more);
    criterion.put("code", code);
    criterion.put("title", words("Критерий " + code));
    criterion.put("weight", weight);
    criterion.putIfAbsent("lowest", "1");
    criterion.putIfAbsent("highest", "5");
    return id(operator.call("evaluation.add-criterion", "call", call, "criterion", criterion));
  }

  /** An expert of the call who can sign in. */
  public Client expert(String code) {
    Client client = kit.person("expert " + code);
    operator.call(
        "experts.add-expert",
        Map.of(
            "openCall",
            call,
            "name",
            "expert " + code,
            "email",
            client.caller().person() + "@example.org",
            "code",
            code));
    return client;
  }

  /** Gives an application to an expert who sees no conflict; the assignment's id. */
  public String assign(String application, String code, Client expert) {
    operator.call(
        "experts.assign",
        Map.of(
            "application", versioned("intake.applications", application),
            "experts", List.of(expertRow(code))));
    String assignment = assignment(application, expert);
    expert.call(
        "experts.declare-no-conflict",
        "assignment",
        versioned(expert, "experts.assignments", assignment));
    return assignment;
  }

  /** Id of the assignment of an application to this person. */
  public String assignment(String application, Client expert) {
    return operator
        .read(
            Query.of("experts.assignments")
                .filter(Filter.eq("application", application))
                .filter(Filter.eq("person", expert.caller().person())))
        .rows()
        .get(0)
        .ref()
        .id();
  }

  /** Row id of the expert of this code. */
  public String expertRow(String code) {
    return operator.read(Query.of("experts.experts").page(0, 1000)).rows().stream()
        .filter(row -> row.text("code").equals(code))
        .findFirst()
        .orElseThrow()
        .ref()
        .id();
  }

  /** Marks as a form sends them: criterion ids and scores in turn. */
  public static List<Map<String, Object>> marks(String... criteriaAndScores) {
    List<Map<String, Object>> marks = new ArrayList<>();
    for (int i = 0; i < criteriaAndScores.length; i += 2) {
      Map<String, Object> mark = new LinkedHashMap<>();
      mark.put("criterion", criteriaAndScores[i]);
      if (!criteriaAndScores[i + 1].isEmpty()) {
        mark.put("score", criteriaAndScores[i + 1]);
      }
      marks.add(mark);
    }
    return marks;
  }

  /** Cells of the rows of a dataset, column by column, joined by a space. */
  public List<String> cells(Client reader, Query query) {
    return reader.stream(query).stream()
        .map(row -> String.join(" ", query.columns().stream().map(key -> shown(row, key)).toList()))
        .toList();
  }

  private static String shown(Row row, String key) {
    return row.titles()
        .getOrDefault(
            key, row.text(key).replaceFirst("(\\.\\d*?)0+$", "$1").replaceFirst("\\.$", ""));
  }

  /** A ref as a form gives it back, {@code id@version} of this moment. */
  public String versioned(String dataset, String id) {
    return versioned(operator, dataset, id);
  }

  public static String versioned(Client reader, String dataset, String id) {
    return id + "@" + reader.row(dataset, id).orElseThrow().ref().version().getAsLong();
  }

  public static Map<String, Object> words(String ru) {
    return Map.of("ru", ru, "en", "");
  }

  public static String id(Result result) {
    return result.refs().get(0).id();
  }

  /** A file as a browser sends it. */
  public static Upload file(String name, byte[] bytes) {
    return new Upload() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public long size() {
        return bytes.length;
      }

      @Override
      public InputStream open() {
        return new ByteArrayInputStream(bytes);
      }
    };
  }

  public static Upload file(String name, String... lines) {
    return file(name, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
  }

  private static Map<String, Object> fields(Object... namesAndValues) {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return fields;
  }

  @Override
  public void close() {
    kit.close();
  }
}
