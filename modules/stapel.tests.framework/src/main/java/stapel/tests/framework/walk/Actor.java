package stapel.tests.framework.walk;

import java.util.List;
import stapel.platform.api.Caller;

/**
 * Somebody who walks.
 *
 * @param cookie the session's secret, empty for nobody
 * @param token the session's token against forgery
 * @param held the roles and where they were given; everybody holds {@code anybody} everywhere
 */
record Actor(String name, Caller caller, String cookie, String token, List<Held> held) {

  String person() {
    return caller.person();
  }

  boolean known() {
    return caller.known();
  }

  @Override
  public String toString() {
    return name;
  }

  /** A role in a scope. */
  record Held(String role, String scope) {}
}
