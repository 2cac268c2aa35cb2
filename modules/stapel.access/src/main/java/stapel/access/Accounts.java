package stapel.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Id;
import stapel.api.Problem;
import stapel.api.Refusal;
import stapel.api.store.Database;
import stapel.api.store.People;
import stapel.api.store.Scopes;
import stapel.platform.api.Transactions;

/** What may be done with accounts and roles. Used inside a command's transaction. */
@Component(service = Accounts.class)
public final class Accounts {

  private static final String ADMINISTRATOR = "administrator";

  private final PersonStore persons;
  private final SessionStore sessions;
  private final TokenStore tokens;
  private final ScopeStore scopes;
  private final Throttle throttle;
  private final Transactions transactions;
  private final AccessSettings settings;
  private final People people;
  private final Clock clock;
  private final Passwords passwords;

  /** Over the tables of this bundle. */
  @Activate
  public Accounts(
      @Reference(target = "(stapel.schema=access)") Database database,
      @Reference Transactions transactions,
      @Reference AccessSettings settings,
      @Reference People people) {
    this(database, transactions, settings, people, Clock.systemUTC(), Passwords.ofToday());
  }

  /** With a clock and a cost of passwords of its own. */
  public Accounts(
      Database database,
      Transactions transactions,
      AccessSettings settings,
      People people,
      Clock clock,
      Passwords passwords) {
    this.persons = new PersonStore(database);
    this.sessions = new SessionStore(database);
    this.tokens = new TokenStore(database);
    this.scopes = new ScopeStore(database);
    this.throttle = new Throttle(database, settings);
    this.transactions = transactions;
    this.settings = settings;
    this.people = people;
    this.clock = clock;
    this.passwords = passwords;
  }

  /** True while nobody can sign in. */
  public boolean none() {
    return persons.accounts() == 0;
  }

  /** Gives a person without an account one; the person is added when the address is unknown. */
  public String add(String id, String name, String email, String password, boolean mustChange) {
    List<Problem> problems = new ArrayList<>();
    Optional<People.Person> known = email.isBlank() ? Optional.empty() : people.byEmail(email);
    if (email.isBlank()) {
      problems.add(Problem.at("email", "access.email-missing"));
    } else if (known.flatMap(there -> persons.account(there.id())).isPresent()) {
      problems.add(Problem.at("email", "access.email-taken", Directory.email(email)));
    }
    Directory.malformed(email).ifPresent(problems::add);
    PasswordRules.problem(
            "password", password, settings.limits().passwordLength(), List.of(name, email))
        .ifPresent(problems::add);
    if (!problems.isEmpty()) {
      throw Refusal.of(Accounts.class, Refusal.Kind.INVALID, problems);
    }
    String person = known.isPresent() ? known.get().id() : people.add(id, name, email);
    persons.addAccount(person, passwords.hash(password), mustChange, clock.instant());
    persons.state(person, "active");
    return person;
  }

  /**
   * Replaces the person's own password and ends what somebody else may hold; wrong guesses of the
   * present one count as those at signing in.
   *
   * @param session id of the session that goes on, empty for none
   * @param keepTokens true to leave the person's access tokens as they are
   */
  public Ended change(
      String person, String present, String wanted, Optional<String> session, boolean keepTokens) {
    PersonStore.Account account =
        persons
            .account(person)
            .orElseThrow(
                () -> refusal(Refusal.Kind.FORBIDDEN, Problem.of("access.no-own-account")));
    String email = account.person().email();
    PasswordRules.check(
        "password",
        wanted,
        settings.limits().passwordLength(),
        List.of(account.person().name(), email));
    Optional<Duration> wait =
        transactions.aside(() -> throttle.attempt(email, person, clock.instant()));
    wait.ifPresent(
        seconds -> {
          throw Throttle.refusal(seconds);
        });
    if (!passwords.fits(present, account.password())) {
      throw refusal(Refusal.Kind.INVALID, Problem.at("present", "access.password-wrong"));
    }
    if (present.equals(wanted)) {
      throw refusal(Refusal.Kind.INVALID, Problem.at("password", "access.password-same"));
    }
    Instant now = clock.instant();
    throttle.succeeded(email, person, now);
    persons.password(person, passwords.hash(wanted), false, now);
    return end(person, session, !keepTokens);
  }

  /**
   * Ends the person's sessions.
   *
   * @param spared id of the session that goes on, empty for none
   * @param andTokens true to end the access tokens too
   */
  public Ended end(String person, Optional<String> spared, boolean andTokens) {
    return new Ended(
        sessions.endOthers(person, spared.orElse("")), andTokens ? tokens.endAll(person) : 0);
  }

  /**
   * Gives somebody a new password, to be changed at the next sign-in, and ends the person's
   * sessions and tokens.
   */
  public Ended reset(String person, String password) {
    PersonStore.Account account = find(person);
    PasswordRules.check(
        "password",
        password,
        settings.limits().passwordLength(),
        List.of(account.person().name(), account.person().email()));
    persons.password(person, passwords.hash(password), true, clock.instant());
    throttle.succeeded(account.person().email(), person, clock.instant());
    return end(person, Optional.empty(), true);
  }

  /** Ends all sessions and tokens of the person and lets none begin. */
  public void disable(String person) {
    find(person);
    keepAdministrator(person);
    persons.state(person, "disabled");
    end(person, Optional.empty(), true);
  }

  /** Lets the person sign in again. */
  public void enable(String person) {
    find(person);
    persons.state(person, "active");
  }

  /** Gives a role in a scope. */
  public String grant(String person, String role, String scope) {
    if (scopes.granted(person, role, scope)) {
      throw refusal(Refusal.Kind.CONFLICT, Problem.at("role", "access.granted-already"));
    }
    String id = Id.next(clock.instant());
    scopes.grant(id, person, role, scope, clock.instant());
    return id;
  }

  /** Takes a role away; the last administrator's stays. */
  public void revoke(String grant) {
    ScopeStore.RoleGrant found =
        scopes
            .roleGrant(grant)
            .orElseThrow(() -> refusal(Refusal.Kind.NOT_FOUND, Problem.of("access.no-grant")));
    if (found.role().equals(ADMINISTRATOR) && found.scope().equals(Scopes.PLATFORM)) {
      keepAdministrator(found.person());
    }
    scopes.revoke(found.person(), found.role(), found.scope());
  }

  /** True when somebody else who may sign in administers the platform. */
  boolean administered(String person) {
    return scopes.others(ADMINISTRATOR, Scopes.PLATFORM, person) > 0;
  }

  private void keepAdministrator(String person) {
    if (scopes.granted(person, ADMINISTRATOR, Scopes.PLATFORM) && !administered(person)) {
      throw refusal(Refusal.Kind.CONFLICT, Problem.of("access.last-administrator"));
    }
  }

  private PersonStore.Account find(String person) {
    return persons
        .account(person)
        .orElseThrow(() -> refusal(Refusal.Kind.NOT_FOUND, Problem.of("access.no-account")));
  }

  /** How many sessions and tokens ended. */
  public record Ended(int sessions, int tokens) {}

  private static Refusal refusal(Refusal.Kind kind, Problem problem) {
    return Refusal.of(Accounts.class, kind, problem);
  }
}
