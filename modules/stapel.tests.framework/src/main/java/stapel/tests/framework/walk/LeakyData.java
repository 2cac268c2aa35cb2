package stapel.tests.framework.walk;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import stapel.api.Ref;
import stapel.api.command.Result;
import stapel.api.command.Upload;
import stapel.api.data.Query;
import stapel.api.store.Outbox;
import stapel.api.store.Scopes;
import stapel.platform.api.Caller;
import stapel.platform.api.CommandDoor;
import stapel.platform.api.DatasetDoor;
import stapel.platform.api.Sessions;
import stapel.platform.api.Transactions;

/**
 * Two regions with three calls, full of words that begin with {@code zq} and name where they stand:
 * whoever reads one that the table does not give them has found a leak.
 */
final class LeakyData {

  private static final String PASSWORD = "harbour lantern slipway";

  private final CommandDoor commands;
  private final DatasetDoor datasets;
  private final Sessions sessions;
  private final Scopes scopes;
  private final Transactions transactions;
  private final Outbox outbox;
  private final List<Actor> actors = new ArrayList<>();
  private Actor everything;

  LeakyData(
      CommandDoor commands,
      DatasetDoor datasets,
      Sessions sessions,
      Scopes scopes,
      Transactions transactions,
      Outbox outbox) {
    this.commands = commands;
    this.datasets = datasets;
    this.sessions = sessions;
    this.scopes = scopes;
    this.transactions = transactions;
    this.outbox = outbox;
  }

  /** Everybody who walks. */
  List<Actor> actors() {
    return actors;
  }

  /** Somebody who holds every role everywhere: what this person reads is what there is. */
  Actor everything() {
    return everything;
  }

  /** The first row that the person finds. */
  Ref one(Actor actor, Query query) {
    return datasets.read(actor.caller(), reader -> reader.read(query)).rows().get(0).ref();
  }

  /** True when the person finds nothing. */
  boolean none(Actor actor, Query query) {
    return datasets.read(actor.caller(), reader -> reader.read(query)).rows().isEmpty();
  }

  void make() {
    everything =
        person(
            "everything",
            "platform",
            "administrator",
            "operator",
            "auditor",
            "expert",
            "mentor",
            "team");
    String here = region("zqRegionA");
    String there = region("zqRegionB");
    Actor operator = person("operatorA", here, "operator");
    Actor other = person("operatorB", there, "operator");
    Actor blind = person("expertBlind", here);
    Actor open = person("expertOpen", here);
    Actor both = person("both", there);
    LeakyCall first = new LeakyCall(this, operator, here, "A1", true);
    LeakyCall second = new LeakyCall(this, operator, here, "A2", false);
    LeakyCall third = new LeakyCall(this, other, there, "B1", false);
    first.fill(List.of(blind, both));
    second.fill(List.of(open));
    third.fill(List.of(open));
    Actor mentor = person("mentor", here);
    Actor team = person("team", here);
    first.give(mentor, team);
    actors.add(with(mentor, new Actor.Held("mentor", first.scope())));
    actors.add(with(team, new Actor.Held("team", first.scope())));
    actors.add(person("administrator", "platform", "administrator"));
    actors.add(operator);
    actors.add(other);
    actors.add(with(blind, new Actor.Held("expert", first.scope())));
    actors.add(
        with(
            open,
            new Actor.Held("expert", second.scope()),
            new Actor.Held("expert", third.scope())));
    actors.add(person("observer", here, "observer"));
    actors.add(person("auditor", here, "auditor"));
    write(() -> scopes.grant(both.person(), "operator", third.scope()));
    actors.add(
        with(
            both,
            new Actor.Held("expert", first.scope()),
            new Actor.Held("operator", third.scope())));
    actors.add(person("stranger", "platform"));
    actors.add(new Actor("nobody", Caller.nobody(Locale.ENGLISH), "", "", List.of()));
    write(() -> outbox.letter(here, "zqLetterA@example.org", "zqLetterSubjectA", "zqLetterBodyA"));
    write(() -> outbox.letter(there, "zqLetterB@example.org", "zqLetterSubjectB", "zqLetterBodyB"));
    for (Actor actor : actors) {
      if (actor.known()) {
        call(
            actor,
            "access.create-token",
            "title",
            "zqToken" + actor,
            "permissions",
            List.of("intake.read"),
            "days",
            1);
      }
    }
  }

  private String region(String title) {
    return id(call(system(), "access.add-region", "title", Map.of("ru", title, "en", title)));
  }

  private Actor person(String name, String scope, String... roles) {
    String email = "zq" + name + "@example.org";
    String id =
        id(
            call(
                system(),
                "access.add-account",
                "name",
                "zqName" + name,
                "email",
                email,
                "password",
                PASSWORD,
                "keepPassword",
                true));
    List<Actor.Held> held = new ArrayList<>();
    for (String role : roles) {
      write(() -> scopes.grant(id, role, scope));
      held.add(new Actor.Held(role, scope));
    }
    Sessions.Session session =
        sessions.signIn(email, PASSWORD, "127.0.0.1", "zqAgent" + name, Locale.ENGLISH);
    return new Actor(name, session.caller(), session.secret(), session.forgeryToken(), held);
  }

  private static Actor with(Actor actor, Actor.Held... held) {
    return new Actor(actor.name(), actor.caller(), actor.cookie(), actor.token(), List.of(held));
  }

  private static Actor system() {
    return new Actor("system", Caller.system("walk"), "", "", List.of());
  }

  private void write(Runnable work) {
    transactions.write(
        () -> {
          work.run();
          return true;
        });
  }

  Result call(Actor actor, String command, Object... fields) {
    Map<String, Object> all = new LinkedHashMap<>();
    for (int i = 0; i < fields.length; i += 2) {
      all.put((String) fields[i], fields[i + 1]);
    }
    return commands.execute(actor.caller(), CommandDoor.Request.of(command, all));
  }

  static String id(Result result) {
    return result.refs().get(0).id();
  }

  static Map<String, Object> words(String text) {
    return Map.of("ru", text, "en", text);
  }

  static Upload file(String name, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
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

  static String versioned(Ref ref) {
    return ref.id() + "@" + ref.version().getAsLong();
  }
}
