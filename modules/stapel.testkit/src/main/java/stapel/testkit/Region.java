package stapel.testkit;

import java.util.LinkedHashMap;
import java.util.Map;
import stapel.access.dataset.AccessGrants;
import stapel.access.dataset.PersonList;
import stapel.access.dataset.RegionList;
import stapel.access.dataset.ScopeList;
import stapel.api.Ref;
import stapel.api.data.Filter;
import stapel.api.data.Query;

/**
 * A region, its operator and an open call, for the plain test of a module that stands on intake.
 *
 * <pre>{@code
 * Region region = Region.of(TerritoryStore.class, IntakeGrant.class, NoteGrants.class);
 * region.kit().setting("region", "kaluga-notes.rules", "mostDays", "30");
 * String application = region.application("A-1");
 * }</pre>
 */
public final class Region implements AutoCloseable {

  private final Testkit kit;
  private final Client operator;
  private String call = "";

  private Region(Class<?>... modules) {
    kit = Testkit.start(modules);
    kit.add(new ScopeList(), new RegionList(), new PersonList(), new AccessGrants());
    kit.scope("region", "region", "platform");
    operator = kit.as("operator", "region");
  }

  /**
   * The platform with these modules, in the order in which they need each other.
   *
   * @param modules any class of each; reference and intake are among them
   */
  public static Region of(Class<?>... modules) {
    return new Region(modules);
  }

  /** Both doors. */
  public Testkit kit() {
    return kit;
  }

  /** Who holds the operator's role in the region. */
  public Client operator() {
    return operator;
  }

  /**
   * Id of the open call. It is made and opened when it is first asked for, also by {@link
   * #application}: settings of the region that are to hold in it are set before.
   */
  public String call() {
    if (call.isEmpty()) {
      call = openCall();
    }
    return call;
  }

  /**
   * Enters an application to the call; gives its id with the version that was seen, as a form gives
   * it back.
   */
  public String application(String number) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("openCall", call());
    fields.put("number", number);
    fields.put("title", "Завод " + number);
    fields.put("organisation", "ООО Пример");
    fields.put("region", "40");
    fields.put("inn", "7724051595");
    fields.put("amount", "100000");
    fields.put("person", "Анна Примерова");
    fields.put("email", "anna@example.org");
    fields.put("phone", "+7 900 000-00-00");
    fields.put("answers", Map.of());
    operator.call("intake.enter-application", fields);
    Filter ours = Filter.eq("number", number);
    return versioned(
        operator.read(Query.of("intake.applications").filter(ours)).rows().get(0).ref());
  }

  /** Finds every application of the call eligible, and waits until all who listen know. */
  public void acceptAll() {
    Ref ref = operator.row("intake.calls", call()).orElseThrow().ref();
    operator.call("intake.accept-all", "openCall", versioned(ref));
    kit.settle();
  }

  private String openCall() {
    Map<String, Object> title = Map.of("ru", "Отбор", "en", "Selection");
    Ref programme =
        operator.call("intake.create-programme", "region", "region", "title", title).refs().get(0);
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("programme", programme.id());
    fields.put("number", "1");
    fields.put("title", title);
    fields.put("opens", "2026-03-01T00:00:00Z");
    fields.put("closes", "2026-03-31T15:00:00Z");
    fields.put("zone", "Europe/Moscow");
    fields.put("currency", "RUB");
    fields.put("blind", true);
    Ref made = operator.call("intake.create-call", fields).refs().get(0);
    for (String step : new String[] {"intake.publish-call", "intake.open-call"}) {
      Ref now = operator.row("intake.calls", made.id()).orElseThrow().ref();
      operator.call(step, "openCall", versioned(now));
    }
    return made.id();
  }

  private static String versioned(Ref ref) {
    return ref.id() + "@" + ref.version().getAsLong();
  }

  @Override
  public void close() {
    kit.close();
  }
}
