package stapel.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Id;
import stapel.api.Problem;
import stapel.api.Refusal;
import stapel.api.store.Database;
import stapel.api.store.StoreException;
import stapel.platform.api.Access;
import stapel.platform.api.Caller;
import stapel.platform.api.Sessions;
import stapel.platform.api.Transactions;

/** Sessions and tokens in tables, so that every node knows them. */
@Component(service = Sessions.class)
public final class SignIn implements Sessions {

  /** The one permission of a person who must replace the first password. */
  static final String CHANGE_PASSWORD = "access.change-password";

  private static final Set<String> MAKING_TOKENS =
      Set.of("access.create-token", "access.renew-address");
  private static final Duration SEEN = Duration.ofMinutes(1);

  private final Transactions transactions;
  private final AccessSettings settings;
  private final Access access;
  private final PersonStore persons;
  private final SessionStore sessions;
  private final TokenStore tokens;
  private final Throttle throttle;
  private final Clock clock;
  private final Passwords passwords;

  /** Over the tables of this bundle. */
  @Activate
  public SignIn(
      @Reference(target = "(stapel.schema=access)") Database database,
      @Reference Transactions transactions,
      @Reference AccessSettings settings,
      @Reference Access access) {
    this(database, transactions, settings, access, Clock.systemUTC(), Passwords.ofToday());
  }

  /** With a clock and a cost of passwords of its own. */
  public SignIn(
      Database database,
      Transactions transactions,
      AccessSettings settings,
      Access access,
      Clock clock,
      Passwords passwords) {
    this.transactions = transactions;
    this.settings = settings;
    this.access = access;
    this.persons = new PersonStore(database);
    this.sessions = new SessionStore(database);
    this.tokens = new TokenStore(database);
    this.throttle = new Throttle(database, settings);
    this.clock = clock;
    this.passwords = passwords;
  }

  @Override
  public Session signIn(
      String email, String password, String address, String agent, Locale language) {
    String mail = Directory.email(email);
    attempt(mail, address).ifPresent(SignIn::tooOften);
    Optional<PersonStore.Account> account = transactions.read(() -> persons.accountByEmail(mail));
    boolean fits = passwords.fits(password, account.map(PersonStore.Account::password).orElse(""));
    if (!fits || !account.get().active()) {
      throw Refusal.of(SignIn.class, Refusal.Kind.UNKNOWN_CALLER, Problem.of("access.sign-in"));
    }
    Optional<String> better =
        passwords.outdated(account.get().password())
            ? Optional.of(passwords.hash(password))
            : Optional.empty();
    return transactions.write(() -> begin(account.get(), better, address, agent, language));
  }

  /**
   * Two first attempts at the same moment collide in the table; the later one then finds the
   * earlier one's row.
   */
  private Optional<Duration> attempt(String mail, String address) {
    for (int turn = 1; ; turn++) {
      try {
        return transactions.write(() -> throttle.attempt(mail, address, clock.instant()));
      } catch (StoreException e) {
        if (e.reason() == StoreException.Cause.OTHER || turn == 5) {
          throw e;
        }
      }
    }
  }

  private Session begin(
      PersonStore.Account account,
      Optional<String> hash,
      String address,
      String agent,
      Locale language) {
    Instant now = clock.instant();
    String person = account.person().id();
    String secret = Secrets.next();
    throttle.succeeded(account.person().email(), address, now);
    hash.ifPresent(better -> persons.password(person, better, account.mustChange(), now));
    sessions.endExpired(
        now.minus(settings.limits().longest()), now.minus(settings.limits().idle()));
    String id = Id.next(now);
    sessions.add(
        id,
        person,
        Secrets.digest(secret),
        language.getLanguage(),
        cut(address, 100),
        cut(agent, 300),
        now);
    persons.signedIn(person, now);
    return session(secret, id, person, account.person().name(), language, account.mustChange());
  }

  @Override
  public Optional<Session> find(String secret) {
    String digest = Secrets.digest(secret);
    Optional<SessionStore.Found> found =
        transactions.read(() -> sessions.find(digest)).filter(this::alive);
    Instant now = clock.instant();
    found
        .filter(session -> session.seen().isBefore(now.minus(SEEN)))
        .ifPresent(session -> transactions.write(() -> seen(session.id(), now)));
    return found.map(
        s ->
            session(
                secret,
                s.id(),
                s.person(),
                s.name(),
                Locale.forLanguageTag(s.language()),
                s.mustChange()));
  }

  @Override
  public Optional<Caller> token(String secret) {
    Instant now = clock.instant();
    Optional<TokenStore.Found> found =
        transactions.read(() -> tokens.find(Secrets.digest(secret), now));
    found
        .filter(token -> token.used().map(used -> used.isBefore(now.minus(SEEN))).orElse(true))
        .ifPresent(token -> transactions.write(() -> used(token.id(), now)));
    return found.map(
        t ->
            new Caller(
                t.person(),
                t.name(),
                Locale.forLanguageTag(t.language()),
                Caller.Origin.REST,
                Optional.of(withoutTokens(t.permissions()))));
  }

  @Override
  public void signOut(String secret) {
    transactions.write(
        () -> {
          sessions.endByDigest(Secrets.digest(secret));
          return true;
        });
  }

  @Override
  public void language(String secret, Locale language) {
    String digest = Secrets.digest(secret);
    transactions.write(
        () -> {
          sessions
              .find(digest)
              .ifPresent(session -> persons.language(session.person(), language.getLanguage()));
          sessions.language(digest, language.getLanguage());
          return true;
        });
  }

  @Override
  public List<String> roles(Caller caller) {
    return transactions.read(() -> access.roles(caller)).keySet().stream().sorted().toList();
  }

  /** A token makes no other token: the new one could open more than it does. */
  private static Set<String> withoutTokens(Set<String> permissions) {
    return permissions.stream()
        .filter(key -> !MAKING_TOKENS.contains(key))
        .collect(Collectors.toUnmodifiableSet());
  }

  private boolean alive(SessionStore.Found session) {
    Limits limits = settings.limits();
    Instant now = clock.instant();
    return session.active()
        && session.created().plus(limits.longest()).isAfter(now)
        && session.seen().plus(limits.idle()).isAfter(now);
  }

  private boolean seen(String id, Instant now) {
    sessions.seen(id, now);
    return true;
  }

  private boolean used(String id, Instant now) {
    tokens.used(id, now);
    return true;
  }

  private static Session session(
      String secret, String id, String person, String name, Locale language, boolean mustChange) {
    Optional<Set<String>> limit =
        mustChange ? Optional.of(Set.of(CHANGE_PASSWORD)) : Optional.empty();
    Caller caller =
        new Caller(person, name, language, Caller.Origin.BROWSER, limit, Optional.of(id));
    return new Session(secret, Secrets.forgeryToken(secret), caller, mustChange);
  }

  private static void tooOften(Duration wait) {
    throw Throttle.refusal(wait);
  }

  private static String cut(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length);
  }
}
