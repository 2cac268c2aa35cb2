package stapel.access;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Id;
import stapel.api.Problem;
import stapel.api.Refusal;
import stapel.api.Text;
import stapel.api.store.Database;
import stapel.api.store.Scopes;
import stapel.platform.api.Access;
import stapel.platform.api.Caller;

/** The tree of scopes and the roles in it, read from the tables at each question. */
@Component(service = {Access.class, Scopes.class})
public final class ScopeTree implements Access, Scopes {

  private static final Map<String, Set<String>> KINDS =
      Map.of(
          "region",
          Set.of("platform", "region"),
          "programme",
          Set.of("platform", "region"),
          "call",
          Set.of("programme"));

  private final ScopeStore store;
  private final Clock clock;

  /** Over the tables of this bundle. */
  @Activate
  public ScopeTree(@Reference(target = "(stapel.schema=access)") Database database) {
    this(database, Clock.systemUTC());
  }

  /** With a clock of its own. */
  public ScopeTree(Database database, Clock clock) {
    this.store = new ScopeStore(database);
    this.clock = clock;
  }

  @Override
  public Map<String, ScopeSet> roles(Caller caller) {
    Map<String, ScopeSet> roles = new HashMap<>(Map.of("public", ScopeSet.everywhere()));
    if (caller.person().equals(Caller.SYSTEM) || caller.origin() == Caller.Origin.CONSOLE) {
      roles.put("administrator", ScopeSet.everywhere());
    } else if (caller.known()) {
      Map<String, Set<String>> ids = new HashMap<>();
      for (ScopeStore.Held held : store.held(caller.person(), PLATFORM)) {
        if (held.granted().equals(PLATFORM)) {
          roles.put(held.role(), ScopeSet.everywhere());
        } else {
          held.below()
              .ifPresent(id -> ids.computeIfAbsent(held.role(), role -> new HashSet<>()).add(id));
        }
      }
      ids.forEach((role, scopes) -> roles.putIfAbsent(role, new ScopeSet(false, scopes)));
    }
    return Map.copyOf(roles);
  }

  @Override
  public Set<String> below(String scope) {
    return Set.copyOf(store.below(scope));
  }

  @Override
  public List<String> above(String scope) {
    return store.above(scope);
  }

  @Override
  public void add(String id, String kind, String parent, Text title) {
    String above = store.find(parent).orElseThrow(() -> refusal("access.no-scope", parent)).kind();
    Collection<String> fitting = KINDS.getOrDefault(kind, Set.of());
    if (!fitting.contains(above)) {
      throw refusal("access.scope-kind", kind, above);
    }
    store.add(new Scope(id, kind, parent, title), clock.instant());
  }

  @Override
  public void rename(String id, Text title) {
    if (store.rename(id, title) == 0) {
      throw refusal("access.no-scope", id);
    }
  }

  @Override
  public Optional<Scope> find(String id) {
    return store.find(id);
  }

  @Override
  public List<Scope> path(String id) {
    return store.path(id);
  }

  @Override
  public void grant(String person, String role, String scope) {
    if (!store.granted(person, role, scope)) {
      store.grant(Id.next(clock.instant()), person, role, scope, clock.instant());
    }
  }

  @Override
  public void revoke(String person, String role, String scope) {
    store.revoke(person, role, scope);
  }

  private static Refusal refusal(String code, Object... arguments) {
    return Refusal.of(ScopeTree.class, Refusal.Kind.INVALID, Problem.of(code, arguments));
  }
}
