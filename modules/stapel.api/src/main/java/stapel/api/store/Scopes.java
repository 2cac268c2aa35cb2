package stapel.api.store;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import stapel.api.Text;

/**
 * The tree of scopes roles are granted in: platform, region, programme, call. Used inside a
 * command's transaction.
 */
@ProviderType
public interface Scopes {

  /** Id of the platform's own scope, the root. */
  String PLATFORM = "platform";

  /**
   * Adds a scope.
   *
   * @param id a new id, the same as that of the thing it belongs to
   * @param kind {@code region}, {@code programme} or {@code call}
   * @param parent id of the scope above
   */
  void add(String id, String kind, String parent, Text title);

  /** Gives a scope another title. */
  void rename(String id, Text title);

  /** The scope; empty when there is none. */
  Optional<Scope> find(String id);

  /** The scope and all above it, nearest first; empty when there is no such scope. */
  List<Scope> path(String id);

  /**
   * Gives a person a role in a scope; nothing happens when it is given already.
   *
   * @param role key of the role
   */
  void grant(String person, String role, String scope);

  /** Takes a role in a scope away again. */
  void revoke(String person, String role, String scope);

  /**
   * One scope.
   *
   * @param parent id of the scope above, empty for the platform
   */
  record Scope(String id, String kind, String parent, Text title) {}
}
