package stapel.platform.api;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Who has which role where. Only the doors ask; together with the grants they decide. Called inside
 * a transaction.
 */
@ProviderType
public interface Access {

  /**
   * The caller's roles and for each the ids of all scopes it holds in: those it was granted in and
   * all below them. The role {@code public} holds everywhere for everybody; {@link Caller#SYSTEM}
   * and {@link Caller.Origin#CONSOLE} hold {@code administrator} at the platform, hence everywhere.
   */
  Map<String, ScopeSet> roles(Caller caller);

  /** The scope and all below it, of the scopes that exist; empty for an unknown one. */
  Set<String> below(String scope);

  /** The scope and all above it, nearest first. */
  List<String> above(String scope);

  /**
   * Ids of scopes, or all there are.
   *
   * @param all true for a role held at the platform: no predicate is needed
   * @param ids the ids when not all
   */
  record ScopeSet(boolean all, Set<String> ids) {

    /** Copies the set. */
    public ScopeSet {
      ids = Set.copyOf(ids);
    }

    /** Every scope. */
    public static ScopeSet everywhere() {
      return new ScopeSet(true, Set.of());
    }

    /** True when this scope is among them. */
    public boolean holds(String scope) {
      return all || ids.contains(scope);
    }

    /** Both together. */
    public ScopeSet and(Collection<String> more) {
      Set<String> union = new java.util.HashSet<>(ids);
      union.addAll(more);
      return new ScopeSet(all, union);
    }
  }
}
