package stapel.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Problem;
import stapel.api.Refusal;
import stapel.api.store.Database;

/** Ends sessions, makes and ends personal access tokens. Used inside a command's transaction. */
@Component(service = Keys.class)
public final class Keys {

  private final PersonStore persons;
  private final SessionStore sessions;
  private final TokenStore tokens;
  private final Clock clock;

  /** Over the tables of this bundle. */
  @Activate
  public Keys(@Reference(target = "(stapel.schema=access)") Database database) {
    this(database, Clock.systemUTC());
  }

  /** With a clock of its own. */
  public Keys(Database database, Clock clock) {
    this.persons = new PersonStore(database);
    this.sessions = new SessionStore(database);
    this.tokens = new TokenStore(database);
    this.clock = clock;
  }

  /** Ends one session. */
  public void endSession(String id) {
    sessions.end(id);
  }

  /**
   * Makes a token for a person who has an account: the console and the platform itself have none.
   *
   * @return its secret, which is stored nowhere
   */
  public String token(
      String id, String person, String title, Set<String> permissions, Duration lifetime) {
    if (persons.account(person).isEmpty()) {
      throw Refusal.of(Keys.class, Refusal.Kind.FORBIDDEN, Problem.of("access.no-own-account"));
    }
    String secret = "stp_" + Secrets.next();
    Instant now = clock.instant();
    tokens.add(id, person, Secrets.digest(secret), title, permissions, now, now.plus(lifetime));
    return secret;
  }

  /** Ends a person's tokens that are good for exactly this permission. */
  public void endTokens(String person, String permission) {
    tokens.endAll(person, permission);
  }

  /** Ends one token. */
  public void endToken(String id) {
    tokens.end(id);
  }
}
