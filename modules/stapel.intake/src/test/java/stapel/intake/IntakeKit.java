package stapel.intake;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import stapel.access.dataset.AccessGrants;
import stapel.access.dataset.RegionList;
import stapel.access.dataset.ScopeList;
import stapel.api.command.Result;
import stapel.api.command.Upload;
import stapel.reference.TerritoryStore;
import stapel.testkit.Client;
import stapel.testkit.Testkit;

/** Both doors with intake behind them, a region and its operator. */
public final class IntakeKit implements AutoCloseable {

  private final Testkit kit = Testkit.start(TerritoryStore.class, IntakeGrant.class);
  private final Client operator;

  public IntakeKit() {
    kit.add(new ScopeList(), new RegionList(), new AccessGrants());
    kit.scope("region", "region", "platform");
    operator = kit.as("operator", "region");
  }

  public Testkit kit() {
    return kit;
  }

  public Client operator() {
    return operator;
  }

  /** Id of a new programme. */
  public String programme() {
    return id(
        operator.call(
            "intake.create-programme", "region", "region", "title", words("Акселератор")));
  }

  /** Id of a new call that is open from 1 to 31 March 2026, in roubles unless told otherwise. */
  public String openCall(String number, Object... more) {
    String id = draft(number, more);
    operator.call("intake.publish-call", "openCall", versioned("intake.calls", id));
    kit.clock().pass(java.time.Duration.ofSeconds(1));
    operator.call("intake.open-call", "openCall", versioned("intake.calls", id));
    return id;
  }

  /** Id of a new call in draft. */
  public String draft(String number, Object... more) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("programme", programme());
    fields.put("number", number);
    fields.put("title", words("Отбор " + number));
    fields.put("opens", "2026-03-01T00:00:00Z");
    fields.put("closes", "2026-03-31T15:00:00Z");
    fields.put("zone", "Europe/Moscow");
    fields.put("currency", "RUB");
    fields.put("blind", true);
    for (int i = 0; i < more.length; i += 2) {
      fields.put((String) more[i], more[i + 1]);
    }
    return id(operator.call("intake.create-call", fields));
  }

  /** Id of a new field of a call. */
  public String field(String call, String key, String kind, Object... more) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("openCall", call);
    fields.put("key", key);
    fields.put("label", words(key));
    fields.put("kind", kind);
    fields.put("cells", "content");
    for (int i = 0; i < more.length; i += 2) {
      fields.put((String) more[i], more[i + 1]);
    }
    return id(operator.call("intake.add-field", fields));
  }

  /** A ref as a form gives it back, {@code id@version} of this moment. */
  public String versioned(String dataset, String id) {
    return id + "@" + operator.row(dataset, id).orElseThrow().ref().version().getAsLong();
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

  @Override
  public void close() {
    kit.close();
  }
}
