package stapel.mentoring.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stapel.access.dataset.AccessGrants;
import stapel.access.dataset.PersonList;
import stapel.access.dataset.RegionList;
import stapel.access.dataset.ScopeList;
import stapel.api.command.Result;
import stapel.api.data.Filter;
import stapel.api.data.Query;
import stapel.api.data.Row;
import stapel.intake.IntakeGrant;
import stapel.mentoring.grant.MentoringGrants;
import stapel.mentoring.proposal.ComputePlans;
import stapel.reference.TerritoryStore;
import stapel.testkit.Client;
import stapel.testkit.Testkit;

/** Both doors with intake and mentoring behind them: a region, its operator and an open call. */
final class MentoringKit implements AutoCloseable {

  /** The module under test after those it needs. */
  static final Class<?>[] MODULES = {
    TerritoryStore.class, IntakeGrant.class, MentoringGrants.class
  };

  private final Testkit kit;
  private final Client operator;
  private final String call;

  MentoringKit() {
    this(Testkit.start(MODULES));
  }

  /**
   * On another engine.
   *
   * @param rules names and values in turn of what the region has set when the call opens
   */
  MentoringKit(Testkit kit, String... rules) {
    this.kit = kit;
    kit.add(new ScopeList(), new RegionList(), new PersonList(), new AccessGrants());
    kit.scope("region", "region", "platform");
    for (int i = 0; i < rules.length; i += 2) {
      kit.setting("region", "mentoring.booking", rules[i], rules[i + 1]);
    }
    operator = kit.as("operator", "region");
    call = openCall("1");
  }

  Testkit kit() {
    return kit;
  }

  Client operator() {
    return operator;
  }

  Result call(String command, Object... fields) {
    Map<String, Object> all = new LinkedHashMap<>();
    for (int i = 0; i < fields.length; i += 2) {
      all.put((String) fields[i], fields[i + 1]);
    }
    return operator.call(command, all);
  }

  String openCall(String number) {
    Map<String, Object> title = Map.of("ru", "Отбор", "en", "Selection");
    String programme = id(call("intake.create-programme", "region", "region", "title", title));
    String made =
        id(
            call(
                "intake.create-call",
                "programme",
                programme,
                "number",
                number,
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
                true));
    call("intake.publish-call", "openCall", seen("intake.calls", made));
    call("intake.open-call", "openCall", seen("intake.calls", made));
    return made;
  }

  /** Id of the kit's call. */
  String ofKit() {
    return call;
  }

  /** A team of the kit's call. */
  String team(String number) {
    return team(call, number);
  }

  String team(String ofCall, String number) {
    operator.call("intake.enter-application", EnteredTeam.fields(ofCall, number));
    return rows("intake.applications", Filter.eq("number", number)).get(0).ref().id();
  }

  String mentor(String name) {
    return id(call("mentoring.add-mentor", "openCall", call, "name", name));
  }

  /** A mentor who signs in as this person of the kit. */
  String mentor(String name, Client person) {
    return id(
        call(
            "mentoring.add-mentor",
            "openCall",
            call,
            "name",
            name,
            "email",
            person.caller().person() + "@example.org"));
  }

  /** Somebody who speaks for this team. */
  Client speaker(String name, String team) {
    Client person = kit.person(name);
    call(
        "mentoring.add-contact",
        "application",
        team,
        "name",
        name,
        "email",
        person.caller().person() + "@example.org");
    return person;
  }

  /** Offers one hour on 2 March 2026 in Moscow; gives its id. */
  String hour(String mentor, String time, Optional<String> room) {
    return hour(mentor, "2026-03-02", time, room);
  }

  /** Offers one hour of this day in Moscow; gives its id. */
  String hour(String mentor, String date, String time, Optional<String> room) {
    Map<String, Object> fields =
        new LinkedHashMap<>(
            Map.of(
                "mentor",
                seen("mentoring.mentors", mentor),
                "date",
                date,
                "time",
                time,
                "length",
                60,
                "zone",
                "Europe/Moscow"));
    room.ifPresent(name -> fields.put("room", name));
    operator.call("mentoring.offer-hours", fields);
    return hourAt(mentor, date, time);
  }

  /** The mentor's hour that begins then on 2 March. */
  String hourAt(String mentor, String time) {
    return hourAt(mentor, "2026-03-02", time);
  }

  /** The mentor's hour that begins then on this day. */
  String hourAt(String mentor, String date, String time) {
    return rows("mentoring.hours", Filter.eq("mentor", mentor)).stream()
        .filter(row -> row.text("title").equals(date + " " + time))
        .findFirst()
        .orElseThrow()
        .ref()
        .id();
  }

  String book(String hour, String team) {
    return id(call("mentoring.book", "hour", seen("mentoring.hours", hour), "application", team));
  }

  /** Runs the job that computes what was asked for. */
  void computePlans() {
    kit.run(kit.service(ComputePlans.class));
  }

  List<Row> rows(String dataset, Filter... filters) {
    Query query = Query.of(dataset);
    for (Filter filter : filters) {
      query = query.filter(filter);
    }
    return operator.stream(query);
  }

  /** What a file of a row holds. */
  String file(String dataset, String id, String column) {
    try (var bytes =
        kit.datasets().file(operator.caller(), dataset, id, column).orElseThrow().bytes()) {
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  String text(String dataset, String id, String column) {
    return operator.row(dataset, id).orElseThrow().text(column);
  }

  /** The id with the version that is there now. */
  String seen(String dataset, String id) {
    return id + "@" + operator.row(dataset, id).orElseThrow().ref().version().getAsLong();
  }

  static String id(Result result) {
    return result.refs().get(0).id();
  }

  @Override
  public void close() {
    kit.close();
  }
}
