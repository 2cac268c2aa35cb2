package stapel.experts.kit;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import stapel.access.dataset.AccessGrants;
import stapel.access.dataset.PersonList;
import stapel.access.dataset.RegionList;
import stapel.access.dataset.ScopeList;
import stapel.api.command.Result;
import stapel.api.command.Upload;
import stapel.api.data.Filter;
import stapel.api.data.Query;
import stapel.experts.grant.ExpertsGrant;
import stapel.intake.IntakeGrant;
import stapel.reference.TerritoryStore;
import stapel.testkit.Client;
import stapel.testkit.Testkit;

/** Both doors with intake and experts behind them, a region and its operator. */
final class ExpertsKit implements AutoCloseable {

  private final Testkit kit =
      Testkit.start(TerritoryStore.class, IntakeGrant.class, ExpertsGrant.class);
  private final Client operator;

  ExpertsKit() {
    kit.add(new ScopeList(), new RegionList(), new PersonList(), new AccessGrants());
    kit.scope("region", "region", "platform");
    operator = kit.as("operator", "region");
  }

  Testkit kit() {
    return kit;
  }

  Client operator() {
    return operator;
  }

  /** A call in review with two applications, P1 and P2, full of what could leak. */
  String callInReview(String number, boolean blind) {
    return callInReview(number, blind, List.of("P1", "P2"));
  }

  /** The same with applications of these numbers. */
  String callInReview(String number, boolean blind, List<String> applications) {
    String programme =
        id(call("intake.create-programme", "region", "region", "title", words("Акселератор")));
    String call =
        id(
            call(
                "intake.create-call",
                "programme",
                programme,
                "number",
                number,
                "title",
                words("Отбор"),
                "opens",
                "2026-03-01T00:00:00Z",
                "closes",
                "2026-03-31T15:00:00Z",
                "zone",
                "Europe/Moscow",
                "currency",
                "RUB",
                "blind",
                blind));
    call(
        "intake.add-field",
        "openCall",
        call,
        "key",
        "essay",
        "label",
        words("Эссе"),
        "kind",
        "short_text",
        "cells",
        "content",
        "sortable",
        true);
    call(
        "intake.add-field",
        "openCall",
        call,
        "key",
        "town",
        "label",
        words("Город"),
        "kind",
        "short_text",
        "cells",
        "identifying",
        "sortable",
        true);
    call("intake.publish-call", "openCall", versioned("intake.calls", call));
    call("intake.open-call", "openCall", versioned("intake.calls", call));
    for (String one : applications) {
      call(
          "intake.enter-application",
          "openCall",
          call,
          "number",
          one,
          "title",
          "Секретный завод " + one,
          "organisation",
          "ООО Тайна",
          "region",
          "40",
          "inn",
          "7724051595",
          "amount",
          "100000",
          "person",
          "Иван Утечкин",
          "email",
          "leak@zavod.example",
          "phone",
          "+7 900 000-00-00",
          "answers",
          Map.of("essay", "Суть " + one, "town", "Людиново"));
    }
    call("intake.accept-all", "openCall", versioned("intake.calls", call));
    call("intake.close-call", "openCall", versioned("intake.calls", call), "reason", "всё");
    call("intake.begin-review", "openCall", versioned("intake.calls", call));
    return call;
  }

  /** The client of a new expert of the call, by the name of its person. */
  Client expert(String call, String name) {
    Client client = kit.person(name);
    call(
        "experts.add-expert",
        "openCall",
        call,
        "name",
        name,
        "email",
        client.caller().person() + "@example.org");
    return client;
  }

  String expertId(String call, Client client) {
    return operator
        .read(
            Query.of("experts.experts")
                .in(call)
                .filter(Filter.eq("person", client.caller().person())))
        .rows()
        .get(0)
        .ref()
        .id();
  }

  String application(String call, String number) {
    return operator
        .read(Query.of("intake.applications").in(call).filter(Filter.eq("number", number)))
        .rows()
        .get(0)
        .ref()
        .id();
  }

  void assign(String call, String number, Client... experts) {
    List<String> ids = java.util.Arrays.stream(experts).map(e -> expertId(call, e)).toList();
    String application = application(call, number);
    call(
        "experts.assign",
        "application",
        versioned("intake.applications", application),
        "experts",
        ids);
  }

  /** The expert's own assignment of an application, with its version. */
  String assignment(Client expert, String number) {
    var ref =
        expert
            .read(Query.of("experts.assignments").filter(Filter.eq("number", number)))
            .rows()
            .get(0)
            .ref();
    return ref.id() + "@" + ref.version().getAsLong();
  }

  Result call(String command, Object... fields) {
    Map<String, Object> all = new LinkedHashMap<>();
    for (int i = 0; i < fields.length; i += 2) {
      all.put((String) fields[i], fields[i + 1]);
    }
    return operator.call(command, all);
  }

  String versioned(String dataset, String id) {
    return id + "@" + operator.row(dataset, id).orElseThrow().ref().version().getAsLong();
  }

  static Map<String, Object> words(String ru) {
    return Map.of("ru", ru, "en", "");
  }

  static String id(Result result) {
    return result.refs().get(0).id();
  }

  static Upload file(String name, String... lines) {
    byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
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

  @Override
  public void close() {
    kit.close();
  }
}
