package stapel.api.grant;

import java.util.Set;

/**
 * Gives permission keys to a role.
 *
 * @param role key of the role; {@code public} stands for everybody
 * @param permissions keys {@code <module>.<verb>}
 */
public record CommandGrant(String role, Set<String> permissions) {

  /** Copies the set. */
  public CommandGrant {
    permissions = Set.copyOf(permissions);
  }
}
