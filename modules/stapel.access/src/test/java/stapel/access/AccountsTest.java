package stapel.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import stapel.api.Refusal;
import stapel.api.store.People.Person;
import stapel.api.store.Scopes;
import stapel.platform.api.Sessions.Session;

class AccountsTest {

  private static final String EMAIL = "anna@example.org";

  private final Bench bench = new Bench();

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void givesAKnownPersonTheAccount() {
    bench.run(() -> bench.people.add("p1", "Анна Петрова", "Anna@Example.org"));
    assertEquals("p1", bench.account(EMAIL));
    assertEquals(
        Optional.of(new Person("p1", "Анна Петрова", EMAIL)),
        bench.write(() -> bench.people.byEmail(EMAIL)));
  }

  @Test
  void refusesASecondAccountForOneAddress() {
    bench.account(EMAIL);
    assertEquals("access.email-taken", code(() -> bench.account(EMAIL)));
  }

  @Test
  void refusesAnAddressWithoutItsForm() {
    assertEquals("access.email-form", code(() -> bench.account("anna at example")));
  }

  @Test
  void namesAllThatIsWrongWithANewAccountAtOnce() {
    bench.account(EMAIL);
    assertEquals(
        List.of("email access.email-form", "password access.password-length"),
        told("anna at example"));
    assertEquals(
        List.of("email access.email-taken", "password access.password-length"), told(EMAIL));
  }

  private List<String> told(String email) {
    Refusal refusal =
        assertThrows(
            Refusal.class,
            () ->
                bench.write(() -> bench.accounts.add("p9", "Анна Петрова", email, "мало", false)));
    return refusal.problems().stream().map(p -> p.field() + " " + p.code()).toList();
  }

  @Test
  void changesThePasswordOnlyWithThePresentOne() {
    String person = bench.account(EMAIL);
    Session other = bench.sessions.signIn(EMAIL, Bench.PASSWORD, "a", "b", Bench.RU);
    assertEquals(
        "access.password-wrong",
        code(() -> change(person, "не тот пароль", "другие длинные слова")));
    assertEquals(
        "access.password-same", code(() -> change(person, Bench.PASSWORD, Bench.PASSWORD)));
    change(person, Bench.PASSWORD, "другие длинные слова");
    assertEquals(Optional.empty(), bench.sessions.find(other.secret()));
    assertThrows(
        Refusal.class, () -> bench.sessions.signIn(EMAIL, Bench.PASSWORD, "a", "b", Bench.RU));
    bench.sessions.signIn(EMAIL, "другие длинные слова", "a", "b", Bench.RU);
  }

  @Test
  void slowsDownGuessesOfThePresentPassword() {
    String person = bench.account(EMAIL);
    for (int i = 0; i < 5; i++) {
      assertEquals(
          "access.password-wrong",
          code(() -> change(person, "не тот пароль", "другие длинные слова")));
    }
    assertEquals(
        "access.too-often", code(() -> change(person, Bench.PASSWORD, "другие длинные слова")));
  }

  @Test
  void endsSessionsAndAsksForAChangeAfterAReset() {
    String person = bench.account(EMAIL);
    Session before = bench.sessions.signIn(EMAIL, Bench.PASSWORD, "a", "b", Bench.RU);
    bench.run(() -> bench.accounts.reset(person, "назначенные слова"));
    assertEquals(Optional.empty(), bench.sessions.find(before.secret()));
    assertEquals(
        true,
        bench.sessions.signIn(EMAIL, "назначенные слова", "a", "b", Bench.RU).mustChangePassword());
  }

  @Test
  void keepsTheLastAdministrator() {
    String anna = bench.account(EMAIL);
    String oleg = bench.account("oleg@example.org");
    String grant = bench.write(() -> bench.accounts.grant(anna, "administrator", Scopes.PLATFORM));
    assertEquals(
        "access.last-administrator", code(() -> bench.run(() -> bench.accounts.revoke(grant))));
    assertEquals(
        "access.last-administrator", code(() -> bench.run(() -> bench.accounts.disable(anna))));
    bench.run(() -> bench.accounts.grant(oleg, "administrator", Scopes.PLATFORM));
    bench.run(() -> bench.accounts.revoke(grant));
    assertEquals(
        List.of(oleg),
        bench.write(() -> bench.people.withRole("administrator", Scopes.PLATFORM)).stream()
            .map(Person::id)
            .toList());
  }

  @Test
  void givesTheFirstAccountANewPasswordUntilItIsUsed() {
    PersonStore persons = new PersonStore(bench.database);
    String lost =
        bench.write(() -> FirstAccount.prepare(persons, bench.accounts, bench.tree)).orElseThrow();
    String second =
        bench.write(() -> FirstAccount.prepare(persons, bench.accounts, bench.tree)).orElseThrow();
    assertThrows(
        Refusal.class, () -> bench.sessions.signIn("admin@localhost", lost, "a", "b", Bench.RU));
    Session session = bench.sessions.signIn("admin@localhost", second, "a", "b", Bench.RU);
    assertEquals(List.of("administrator", "public"), bench.sessions.roles(session.caller()));
    assertEquals(true, session.mustChangePassword());
    assertEquals(
        Optional.empty(),
        bench.write(() -> FirstAccount.prepare(persons, bench.accounts, bench.tree)));
  }

  @Test
  void leavesTheFirstAccountAloneWhileOthersAdminister() {
    PersonStore persons = new PersonStore(bench.database);
    assertEquals(
        true,
        bench.write(() -> FirstAccount.prepare(persons, bench.accounts, bench.tree)).isPresent());
    String oleg = bench.account("oleg@example.org");
    bench.run(() -> bench.accounts.grant(oleg, "administrator", Scopes.PLATFORM));
    assertEquals(
        Optional.empty(),
        bench.write(() -> FirstAccount.prepare(persons, bench.accounts, bench.tree)));
    bench.run(() -> bench.accounts.disable(oleg));
    String again =
        bench.write(() -> FirstAccount.prepare(persons, bench.accounts, bench.tree)).orElseThrow();
    assertEquals(
        true,
        bench.sessions.signIn("admin@localhost", again, "a", "b", Bench.RU).mustChangePassword());
  }

  private void change(String person, String present, String wanted) {
    bench.run(() -> bench.accounts.change(person, present, wanted, Optional.empty(), false));
  }

  private static String code(Runnable work) {
    return assertThrows(Refusal.class, work::run).problems().get(0).code();
  }
}
