package stapel.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import stapel.api.Refusal;
import stapel.api.Text;
import stapel.api.store.Scopes;
import stapel.platform.api.Access.ScopeSet;
import stapel.platform.api.Caller;

class ScopeTreeTest {

  private final Bench bench = new Bench();

  @BeforeEach
  void plant() {
    bench.run(
        () -> {
          bench.tree.add("kaluga", "region", Scopes.PLATFORM, new Text("Калуга", "Kaluga"));
          bench.tree.add("tourism", "programme", "kaluga", new Text("Туризм", "Tourism"));
          bench.tree.add("call26", "call", "tourism", new Text("Отбор 2026", "Call 2026"));
          bench.tree.add("call27", "call", "tourism", new Text("Отбор 2027", "Call 2027"));
          bench.tree.add("tula", "region", Scopes.PLATFORM, new Text("Тула", "Tula"));
          bench.people.add("p1", "Анна", "anna@example.org");
        });
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void givesScopesAboveAndBelow() {
    bench.run(
        () -> {
          assertEquals(Set.of("tourism", "call26", "call27"), bench.tree.below("tourism"));
          assertEquals(
              List.of("call26", "tourism", "kaluga", "platform"), bench.tree.above("call26"));
          assertEquals(Set.of(), bench.tree.below("nowhere"));
          assertEquals(
              List.of("call", "programme", "region", "platform"),
              bench.tree.path("call26").stream().map(Scopes.Scope::kind).toList());
        });
  }

  @Test
  void holdsRolesWhereGrantedAndBelow() {
    bench.run(
        () -> {
          bench.tree.grant("p1", "operator", "tourism");
          bench.tree.grant("p1", "operator", "tourism");
          bench.tree.grant("p1", "expert", "call27");
        });
    assertEquals(
        Map.of(
            "public", ScopeSet.everywhere(),
            "operator", new ScopeSet(false, Set.of("tourism", "call26", "call27")),
            "expert", new ScopeSet(false, Set.of("call27"))),
        bench.write(() -> bench.tree.roles(caller("p1"))));
  }

  @Test
  void holdsARoleOfThePlatformEverywhere() {
    bench.run(() -> bench.tree.grant("p1", "auditor", Scopes.PLATFORM));
    bench.run(() -> bench.tree.grant("p1", "auditor", "tula"));
    assertEquals(
        Map.of("public", ScopeSet.everywhere(), "auditor", ScopeSet.everywhere()),
        bench.write(() -> bench.tree.roles(caller("p1"))));
  }

  @Test
  void knowsAScopeAddedLaterAtOnce() {
    bench.run(() -> bench.tree.grant("p1", "operator", "tula"));
    bench.run(() -> bench.tree.add("crafts", "programme", "tula", new Text("Ремёсла", "Crafts")));
    assertEquals(
        new ScopeSet(false, Set.of("tula", "crafts")),
        bench.write(() -> bench.tree.roles(caller("p1"))).get("operator"));
  }

  @Test
  void losesARevokedRole() {
    bench.run(() -> bench.tree.grant("p1", "operator", "tula"));
    bench.run(() -> bench.tree.revoke("p1", "operator", "tula"));
    assertEquals(Set.of("public"), bench.write(() -> bench.tree.roles(caller("p1"))).keySet());
  }

  @Test
  void makesTheSystemAndTheConsoleAdministrators() {
    Caller console =
        new Caller("console:root", "root", Locale.ENGLISH, Caller.Origin.CONSOLE, Optional.empty());
    Map<String, ScopeSet> all =
        Map.of("public", ScopeSet.everywhere(), "administrator", ScopeSet.everywhere());
    assertEquals(all, bench.write(() -> bench.tree.roles(Caller.system("test"))));
    assertEquals(all, bench.write(() -> bench.tree.roles(console)));
    assertEquals(
        Set.of("public"),
        bench.write(() -> bench.tree.roles(Caller.nobody(Locale.ENGLISH))).keySet());
  }

  @Test
  void refusesAScopeThatDoesNotFitUnderItsParent() {
    Refusal refusal =
        assertThrows(
            Refusal.class,
            () ->
                bench.run(() -> bench.tree.add("x", "call", "kaluga", new Text("Отбор", "Call"))));
    assertEquals("access.scope-kind", refusal.problems().get(0).code());
  }

  private static Caller caller(String person) {
    return new Caller(person, "Анна", Bench.RU, Caller.Origin.BROWSER, Optional.empty());
  }
}
