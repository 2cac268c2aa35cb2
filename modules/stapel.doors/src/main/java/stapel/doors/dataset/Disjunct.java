package stapel.doors.dataset;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import stapel.api.grant.Rows;
import stapel.platform.api.Access.ScopeSet;

/**
 * One arm of an OR: the rows of these scopes, all of them or those a view names for the person.
 *
 * @param scopes where
 * @param seen the view, empty for every row
 */
record Disjunct(ScopeSet scopes, Optional<Rows.Seen> seen) {

  /** True when every row of this one is a row of the other. */
  boolean within(Disjunct other) {
    boolean rows = other.seen.isEmpty() || other.seen.equals(seen);
    return rows
        && (other.scopes.all() || (!scopes.all() && other.scopes.ids().containsAll(scopes.ids())));
  }

  /** This and the other as one arm; both must see alike. */
  Disjunct or(Disjunct other) {
    return new Disjunct(
        new ScopeSet(scopes.all() || other.scopes.all(), scopes.and(other.scopes.ids()).ids()),
        seen);
  }

  /** Only within these scopes. */
  static ScopeSet narrowed(ScopeSet scopes, Optional<Set<String>> wanted) {
    if (wanted.isEmpty()) {
      return scopes;
    }
    Set<String> ids = new HashSet<>(wanted.get());
    if (!scopes.all()) {
      ids.retainAll(scopes.ids());
    }
    return new ScopeSet(false, ids);
  }
}
