package stapel.sample.visits;

import java.util.Map;
import stapel.access.dataset.AccessGrants;
import stapel.access.dataset.PersonList;
import stapel.access.dataset.RegionList;
import stapel.access.dataset.ScopeList;
import stapel.api.Ref;
import stapel.api.data.Filter;
import stapel.api.data.Query;
import stapel.intake.IntakeGrant;
import stapel.reference.TerritoryStore;
import stapel.testkit.Client;
import stapel.testkit.Testkit;

/** Both doors with intake and this module behind them: a region, its operator and an open call. */
final class Region implements AutoCloseable {

  private final Testkit kit = Testkit.start();
  private final Client operator;
  private final String call;

  Region() {
    kit.add(new ScopeList(), new RegionList(), new PersonList(), new AccessGrants());
    kit.module("stapel.reference", TerritoryStore.class);
    kit.module("stapel.intake", IntakeGrant.class);
    kit.module("stapel.sample.visits", VisitGrants.class);
    kit.scope("region", "region", "platform");
    kit.setting("region", "sample.rules", "mostPeople", "10");
    operator = kit.as("operator", "region");
    call = openCall();
  }

  Testkit kit() {
    return kit;
  }

  Client operator() {
    return operator;
  }

  /** Enters an application; gives its id with the version that was seen. */
  String application(String number) {
    operator.call(
        "intake.enter-application",
        "openCall",
        call,
        "number",
        number,
        "title",
        "Завод " + number,
        "organisation",
        "ООО Пример",
        "region",
        "40",
        "inn",
        "7724051595",
        "amount",
        "100000",
        "person",
        "Анна Примерова",
        "email",
        "anna@example.org",
        "phone",
        "+7 900 000-00-00",
        "answers",
        Map.of());
    Filter ours = Filter.eq("number", number);
    return versioned(
        operator.read(Query.of("intake.applications").filter(ours)).rows().get(0).ref());
  }

  /** Finds every application of the call eligible, and waits until all who listen know. */
  void acceptAll() {
    Ref ref = operator.row("intake.calls", call).orElseThrow().ref();
    operator.call("intake.accept-all", "openCall", versioned(ref));
    kit.settle();
  }

  private String openCall() {
    Map<String, Object> title = Map.of("ru", "Отбор", "en", "Selection");
    Ref programme =
        operator.call("intake.create-programme", "region", "region", "title", title).refs().get(0);
    Ref made =
        operator
            .call(
                "intake.create-call",
                "programme",
                programme.id(),
                "number",
                "1",
                "title",
                title,
                "opens",
                "2026-03-01T00:00:00Z",
                "closes",
                "2026-03-31T15:00:00Z",
                "zone",
                "Europe/Moscow",
                "currency",
                "RUB",
                "blind",
                true)
            .refs()
            .get(0);
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
