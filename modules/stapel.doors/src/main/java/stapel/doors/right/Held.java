package stapel.doors.right;

import java.util.List;
import java.util.Map;
import java.util.Set;
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
  private final List<RowGrant> rows;
  private final List<CommandGrant> commands;

  Held(
      Caller caller,
      Map<String, ScopeSet> roles,
      List<RowGrant> rows,
      List<CommandGrant> commands) {
    this.caller = caller;
    this.roles = roles;
    this.rows = rows;
    this.commands = commands;
  }

  /** Who it is. */
  public Caller caller() {
    return caller;
  }

  /** Where the caller has this permission key. */
  public ScopeSet scopes(String permission) {
    if (caller.limit().isPresent() && !caller.limit().get().contains(permission)) {
      return NOWHERE;
    }
    if (permission.equals(ANYBODY)) {
      return ScopeSet.everywhere();
    }
    return commands.stream()
        .filter(grant -> grant.permissions().contains(permission))
        .map(grant -> role(grant.role()))
        .reduce(NOWHERE, Held::union);
  }

  @Override
  public boolean may(String permission, String scope) {
    ScopeSet scopes = scopes(permission);
    return scope.isEmpty() ? scopes.all() || !scopes.ids().isEmpty() : scopes.holds(scope);
  }

  @Override
  public boolean opens(String dataset, String permission) {
    return may(permission, "") && !openings(dataset).isEmpty();
  }

  /** The row grants on this dataset that reach at least one scope. */
  public List<Opening> openings(String dataset) {
    return rows.stream()
        .filter(grant -> grant.dataset().equals(dataset))
        .map(grant -> new Opening(role(grant.role()), grant.rows(), grant.classes()))
        .filter(opening -> opening.scopes().all() || !opening.scopes().ids().isEmpty())
        .toList();
  }

  private ScopeSet role(String role) {
    return roles.getOrDefault(role, NOWHERE);
  }

  private static ScopeSet union(ScopeSet one, ScopeSet other) {
    return new ScopeSet(one.all() || other.all(), one.and(other.ids()).ids());
  }
}
