package stapel.doors.right;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import stapel.api.store.Scopes;
import stapel.platform.api.Access;
import stapel.platform.api.Access.ScopeSet;

/**
 * Where modules are switched off, as it stands during one request.
 *
 * @param scopes by symbolic name of the bundle: the regions and all below them
 * @param everywhere all scopes there are; empty when nothing is switched off
 */
record Closed(Map<String, Set<String>> scopes, Set<String> everywhere) {

  private static final Closed NOWHERE = new Closed(Map.of(), Set.of());

  /** Inside a transaction. */
  static Closed of(Map<String, Set<String>> regions, Access access) {
    if (regions.isEmpty()) {
      return NOWHERE;
    }
    return new Closed(scopes(regions, access), access.below(Scopes.PLATFORM));
  }

  /** The regions with all below them, by symbolic name. Inside a transaction. */
  static Map<String, Set<String>> scopes(Map<String, Set<String>> regions, Access access) {
    Map<String, Set<String>> scopes = new HashMap<>();
    regions.forEach(
        (bundle, ids) ->
            ids.forEach(
                id ->
                    scopes.computeIfAbsent(bundle, b -> new HashSet<>()).addAll(access.below(id))));
    return scopes;
  }

  /** Where this bundle contributes nothing. */
  Set<String> of(String bundle) {
    return scopes.getOrDefault(bundle, Set.of());
  }

  /** What is left of these scopes for what this bundle contributes. */
  ScopeSet open(String bundle, ScopeSet given) {
    Set<String> closed = of(bundle);
    if (closed.isEmpty()) {
      return given;
    }
    Set<String> left = new HashSet<>(given.all() ? everywhere : given.ids());
    left.removeAll(closed);
    return new ScopeSet(false, left);
  }
}
