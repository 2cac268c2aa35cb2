package stapel.doors.right;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import stapel.api.grant.CommandGrant;
import stapel.api.grant.RowGrant;
import stapel.platform.api.Access.ScopeSet;
import stapel.platform.api.Caller;
import stapel.platform.api.Permits;

/** What one caller holds during one request. */
public final class Held implements Permits {

  private static final String ANYBODY = "public";
  private static final ScopeSet NOWHERE = new ScopeSet(false, Set.of());

  private final Caller caller;
  private final Map<String, ScopeSet> roles;
  private final List<Given> grants;
  private final Closed closed;
  private final Map<String, ScopeSet> scopes = new ConcurrentHashMap<>();
  private final Map<String, List<Opening>> openings = new ConcurrentHashMap<>();

  Held(Caller caller, Map<String, ScopeSet> roles, List<Given> grants, Closed closed) {
    this.caller = caller;
    this.roles = roles;
    this.grants = grants;
    this.closed = closed;
  }

  /**
   * What one contribution gives.
   *
   * @param bundle symbolic name of the bundle it comes from
   */
  record Given(String bundle, List<RowGrant> rows, List<CommandGrant> commands) {}

  /** Who it is. */
  public Caller caller() {
    return caller;
  }

  /** Where the caller has this permission key. */
  public ScopeSet scopes(String permission) {
    return scopes.computeIfAbsent(permission, this::found);
  }

  private ScopeSet found(String permission) {
    if (caller.limit().isPresent() && !caller.limit().get().contains(permission)) {
      return NOWHERE;
    }
    if (permission.equals(ANYBODY)) {
      return ScopeSet.everywhere();
    }
    ScopeSet found = NOWHERE;
    for (Given given : grants) {
      for (CommandGrant grant : given.commands) {
        if (grant.permissions().contains(permission)) {
          found = union(found, role(given, grant.role()));
        }
      }
    }
    return found;
  }

  @Override
  public boolean may(String permission, String scope) {
    ScopeSet held = scopes(permission);
    return scope.isEmpty() ? held.all() || !held.ids().isEmpty() : held.holds(scope);
  }

  @Override
  public boolean opens(String dataset, String permission) {
    return may(permission, "") && !openings(dataset).isEmpty();
  }

  /** The row grants on this dataset that reach at least one scope. */
  public List<Opening> openings(String dataset) {
    return openings.computeIfAbsent(dataset, this::opened);
  }

  private List<Opening> opened(String dataset) {
    List<Opening> opened = new ArrayList<>();
    for (Given given : grants) {
      for (RowGrant grant : given.rows) {
        if (grant.dataset().equals(dataset)) {
          add(opened, new Opening(role(given, grant.role()), grant.rows(), grant.classes()));
        }
      }
    }
    return List.copyOf(opened);
  }

  /** The same for a dataset of this bundle, without the regions where it is switched off. */
  public List<Opening> openings(String dataset, String bundle) {
    List<Opening> all = openings(dataset);
    if (closed(bundle).isEmpty()) {
      return all;
    }
    List<Opening> left = new ArrayList<>();
    for (Opening one : all) {
      add(left, new Opening(closed.open(bundle, one.scopes()), one.rows(), one.classes()));
    }
    return left;
  }

  private static void add(List<Opening> openings, Opening opening) {
    if (opening.scopes().all() || !opening.scopes().ids().isEmpty()) {
      openings.add(opening);
    }
  }

  /** Scopes in which nothing of this bundle is there. */
  public Set<String> closed(String bundle) {
    return closed.of(bundle);
  }

  /** A module that is switched off in a region gives nothing there. */
  private ScopeSet role(Given given, String role) {
    ScopeSet scopes = roles.get(role);
    return scopes == null ? NOWHERE : closed.open(given.bundle, scopes);
  }

  private static ScopeSet union(ScopeSet one, ScopeSet other) {
    return new ScopeSet(one.all() || other.all(), one.and(other.ids()).ids());
  }
}
