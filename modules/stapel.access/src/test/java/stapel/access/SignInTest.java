package stapel.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import stapel.api.Refusal;
import stapel.platform.api.Caller;
import stapel.platform.api.Sessions.Session;

class SignInTest {

  private static final String EMAIL = "anna@example.org";

  private final Bench bench = new Bench();

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void findsTheSessionThatWasBegun() {
    String person = bench.account(EMAIL);
    Session session = signIn("ANNA@example.org ", Bench.PASSWORD);
    assertEquals(person, session.caller().person());
    assertEquals(Optional.of(session), bench.sessions.find(session.secret()));
    assertEquals(Optional.empty(), bench.sessions.find(session.secret() + "x"));
    assertNotEquals(session.secret(), signIn(EMAIL, Bench.PASSWORD).secret());
  }

  @Test
  void storesNoSecret() {
    bench.account(EMAIL);
    Session session = signIn(EMAIL, Bench.PASSWORD);
    List<String> stored =
        bench.write(() -> bench.database.query("select digest from session", row -> row.text(1)));
    assertEquals(List.of(Secrets.digest(session.secret())), stored);
  }

  @Test
  void refusesAWrongPasswordAndAnUnknownAddressAlike() {
    bench.account(EMAIL);
    Refusal wrong = assertThrows(Refusal.class, () -> signIn(EMAIL, "что-нибудь другое"));
    Refusal unknown =
        assertThrows(Refusal.class, () -> signIn("nobody@example.org", Bench.PASSWORD));
    assertEquals(Refusal.Kind.UNKNOWN_CALLER, wrong.kind());
    assertEquals(wrong.problems(), unknown.problems());
    assertEquals(wrong.kind(), unknown.kind());
  }

  @Test
  void endsASessionThatIdlesAndOneThatIsTooOld() {
    bench.account(EMAIL);
    Session idle = signIn(EMAIL, Bench.PASSWORD);
    bench.clock.move(Duration.ofHours(7));
    assertTrue(bench.sessions.find(idle.secret()).isPresent());
    bench.clock.move(Duration.ofHours(7));
    assertTrue(bench.sessions.find(idle.secret()).isPresent(), "seen seven hours ago");
    bench.clock.move(Duration.ofHours(9));
    assertEquals(Optional.empty(), bench.sessions.find(idle.secret()));
    Session used = signIn(EMAIL, Bench.PASSWORD);
    for (int hour = 1; hour < 24; hour++) {
      bench.clock.move(Duration.ofHours(1));
      assertTrue(bench.sessions.find(used.secret()).isPresent());
    }
    bench.clock.move(Duration.ofHours(1));
    assertEquals(Optional.empty(), bench.sessions.find(used.secret()));
  }

  @Test
  void endsASessionAtSignOutAndAllOfADisabledAccount() {
    String person = bench.account(EMAIL);
    Session first = signIn(EMAIL, Bench.PASSWORD);
    Session second = signIn(EMAIL, Bench.PASSWORD);
    bench.sessions.signOut(first.secret());
    assertEquals(Optional.empty(), bench.sessions.find(first.secret()));
    assertTrue(bench.sessions.find(second.secret()).isPresent());
    bench.run(() -> bench.accounts.disable(person));
    assertEquals(Optional.empty(), bench.sessions.find(second.secret()));
    assertThrows(Refusal.class, () -> signIn(EMAIL, Bench.PASSWORD));
  }

  @Test
  void waitsLongerAfterEachWrongPassword() {
    bench.account(EMAIL);
    fail(EMAIL, 5);
    assertEquals(List.of(5L), tooOften(EMAIL));
    bench.clock.move(Duration.ofSeconds(6));
    fail(EMAIL, 1);
    assertEquals(List.of(10L), tooOften(EMAIL), "the right password has to wait too");
    bench.clock.move(Duration.ofSeconds(11));
    signIn(EMAIL, Bench.PASSWORD);
    fail(EMAIL, 1);
    signIn(EMAIL, Bench.PASSWORD);
  }

  @Test
  void countsAttemptsForUnknownAddressesAlike() {
    fail("nobody@example.org", 5);
    assertEquals(List.of(5L), tooOften("nobody@example.org"));
  }

  @Test
  void slowsDownOneAddressThatTriesManyAccounts() {
    Throttle throttle = new Throttle(bench.database, new AccessSettings(Limits.DEFAULT));
    List<Optional<Duration>> waits =
        IntStream.range(0, 51)
            .mapToObj(
                i ->
                    bench.write(
                        () -> throttle.attempt("p" + i + "@example.org", "ip", bench.clock.now)))
            .toList();
    assertEquals(Collections.nCopies(50, Optional.empty()), waits.subList(0, 50));
    assertEquals(Optional.of(Duration.ofSeconds(5)), waits.get(50));
  }

  @Test
  void letsNoMoreGuessesThroughWhenTheyComeAtOnce() throws Exception {
    bench.account(EMAIL);
    var threads = Executors.newFixedThreadPool(12);
    List<Callable<Refusal.Kind>> guesses =
        IntStream.range(0, 12)
            .<Callable<Refusal.Kind>>mapToObj(
                i ->
                    () ->
                        assertThrows(Refusal.class, () -> signIn(EMAIL, "догадка номер " + i))
                            .kind())
            .toList();
    List<Refusal.Kind> kinds = new java.util.ArrayList<>();
    for (Future<Refusal.Kind> guess : threads.invokeAll(guesses)) {
      kinds.add(guess.get());
    }
    threads.shutdown();
    assertEquals(
        java.util.Map.of(Refusal.Kind.UNKNOWN_CALLER, 5L, Refusal.Kind.TOO_OFTEN, 7L),
        kinds.stream().collect(Collectors.groupingBy(kind -> kind, Collectors.counting())));
  }

  @Test
  void limitsWhoMustChangeThePasswordToThatAlone() {
    String person =
        bench.write(
            () -> bench.accounts.add("p7", "Олег", "oleg@example.org", Bench.PASSWORD, true));
    Session first = signIn("oleg@example.org", Bench.PASSWORD);
    assertEquals(Optional.of(Set.of("access.change-password")), first.caller().limit());
    assertTrue(first.mustChangePassword());
    bench.run(
        () ->
            bench.accounts.change(
                person, Bench.PASSWORD, "совсем новый пароль", first.caller().session(), false));
    assertEquals(
        Optional.empty(), bench.sessions.find(first.secret()).orElseThrow().caller().limit());
  }

  @Test
  void givesTheLanguageThatWasChosen() {
    bench.account(EMAIL);
    Session session = signIn(EMAIL, Bench.PASSWORD);
    bench.sessions.language(session.secret(), Locale.ENGLISH);
    assertEquals(
        Locale.ENGLISH, bench.sessions.find(session.secret()).orElseThrow().caller().language());
  }

  @Test
  void limitsATokenToItsPermissionsAndTime() {
    String person = bench.account(EMAIL);
    String secret =
        bench.write(
            () ->
                bench.keys.token(
                    "t1", person, "Выгрузка", Set.of("intake.list"), Duration.ofDays(2)));
    Caller caller = bench.sessions.token(secret).orElseThrow();
    assertEquals(
        new Caller(
            person,
            "Анна Петрова",
            Bench.RU,
            Caller.Origin.REST,
            Optional.of(Set.of("intake.list"))),
        caller);
    bench.clock.move(Duration.ofDays(2));
    assertEquals(Optional.empty(), bench.sessions.token(secret));
  }

  @Test
  void letsNoTokenMakeAnother() {
    String person = bench.account(EMAIL);
    Set<String> wanted = Set.of("intake.list", "access.create-token");
    String secret =
        bench.write(() -> bench.keys.token("t1", person, "Выгрузка", wanted, Duration.ofDays(2)));
    assertEquals(
        Optional.of(Set.of("intake.list")), bench.sessions.token(secret).orElseThrow().limit());
  }

  private Session signIn(String email, String password) {
    return bench.sessions.signIn(email, password, "203.0.113.5", "Firefox", Bench.RU);
  }

  private void fail(String email, int times) {
    for (int i = 0; i < times; i++) {
      Refusal refusal = assertThrows(Refusal.class, () -> signIn(email, "неверный пароль"));
      assertEquals(Refusal.Kind.UNKNOWN_CALLER, refusal.kind());
    }
  }

  private List<Object> tooOften(String email) {
    Refusal refusal = assertThrows(Refusal.class, () -> signIn(email, Bench.PASSWORD));
    assertEquals(Refusal.Kind.TOO_OFTEN, refusal.kind());
    return refusal.problems().get(0).arguments();
  }
}
