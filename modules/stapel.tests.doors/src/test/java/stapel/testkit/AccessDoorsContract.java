package stapel.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import stapel.access.AccessSettings;
import stapel.access.Accounts;
import stapel.access.Keys;
import stapel.access.Limits;
import stapel.access.Passwords;
import stapel.access.ScopeTree;
import stapel.access.SignIn;
import stapel.access.command.AddAccount;
import stapel.access.command.ChangePassword;
import stapel.access.command.CreateToken;
import stapel.access.command.DisableAccount;
import stapel.access.command.EndOtherSessions;
import stapel.access.command.EndSessions;
import stapel.access.command.GrantRole;
import stapel.access.command.ResetPassword;
import stapel.access.command.RevokeRole;
import stapel.access.command.RevokeSession;
import stapel.access.dataset.AccessGrants;
import stapel.access.dataset.AccountList;
import stapel.access.dataset.GrantList;
import stapel.access.dataset.PersonList;
import stapel.access.dataset.RoleList;
import stapel.access.dataset.ScopeList;
import stapel.access.dataset.SessionList;
import stapel.access.dataset.TokenList;
import stapel.api.Refusal;
import stapel.api.command.Result;
import stapel.api.data.Filter;
import stapel.api.data.Query;
import stapel.api.data.Row;
import stapel.api.store.Database;
import stapel.platform.api.Caller;
import stapel.platform.api.Sessions;

/**
 * Accounts, roles and sessions as their readers and callers meet them, the same on every engine.
 */
abstract class AccessDoorsContract {

  private static final String PASSWORD = "три сосны и река";

  private final Testkit kit;
  private Sessions sessions;
  private Client admin;

  AccessDoorsContract(Engines engine) {
    kit = engine.start();
  }

  @BeforeEach
  void fill() {
    Database tables = kit.tables("stapel.access", ScopeTree.class);
    Clock clock = kit.clock();
    AccessSettings settings = new AccessSettings(Limits.DEFAULT);
    Accounts accounts =
        new Accounts(
            tables, kit.transactions(), settings, kit.people(), clock, new Passwords(8, 1));
    Keys keys = new Keys(tables, clock);
    sessions =
        new SignIn(
            tables,
            kit.transactions(),
            settings,
            (ScopeTree) kit.scopes(),
            clock,
            new Passwords(8, 1));
    kit.add(
        new AccountList(),
        new PersonList(),
        new RoleList(),
        new ScopeList(),
        new GrantList(),
        new SessionList());
    kit.add(
        new TokenList(),
        new AccessGrants(),
        new AddAccount(accounts),
        new ChangePassword(accounts));
    kit.add(new DisableAccount(accounts), new GrantRole(accounts), new RevokeRole(accounts));
    kit.add(new RevokeSession(keys), new CreateToken(keys));
    kit.add(new ResetPassword(accounts), new EndSessions(accounts), new EndOtherSessions(accounts));
    admin = kit.as("administrator", "platform");
    kit.callScope("call1").callScope("call2");
  }

  @AfterEach
  void close() {
    kit.close();
  }

  @Test
  void addsAnAccountAndTellsItsPasswordOnce() {
    Result result =
        admin.call("access.add-account", "name", "Анна Ёлкина", "email", "anna@example.org");
    String password = (String) result.messages().get(0).arguments().get(0);
    assertEquals(
        List.of("Анна Ёлкина"),
        names(admin.read(Query.of("access.accounts").search("елкина")).rows()));
    assertTrue(
        sessions
            .signIn("anna@example.org", password, "a", "b", admin.caller().language())
            .mustChangePassword());
    assertEquals(
        List.of(),
        kit.auditLines().stream()
            .map(Object::toString)
            .filter(line -> line.contains(password))
            .toList());
  }

  @Test
  void showsAccountsToNobodyElse() {
    account("anna@example.org");
    for (Client other : List.of(kit.as("operator", "region"), kit.as("expert", "call1"))) {
      Refusal refusal = assertThrows(Refusal.class, () -> other.read(Query.of("access.accounts")));
      assertEquals(Refusal.Kind.NOT_FOUND, refusal.kind());
      assertThrows(
          Refusal.class,
          () -> other.call("access.add-account", "name", "Б", "email", "b@example.org"));
    }
    Refusal unknown =
        assertThrows(Refusal.class, () -> kit.nobody().read(Query.of("access.accounts")));
    assertEquals(Refusal.Kind.UNKNOWN_CALLER, unknown.kind());
    assertEquals(1, admin.read(Query.of("access.accounts")).count());
  }

  @Test
  void showsAnOperatorTheNamesOfThoseInTheOwnScopesOnly() {
    kit.as("expert", "call1");
    kit.as("expert", "call2");
    kit.scope("other", "region", "platform").as("observer", "other");
    Client operator = kit.as("operator", "programme");
    assertEquals(
        List.of("expert call1", "expert call2", "operator programme"),
        names(operator.read(Query.of("access.people")).rows()));
    assertEquals(
        List.of("expert call1"),
        names(kit.person("expert call1").read(Query.of("access.people")).rows()));
  }

  @Test
  void givesARoleAndTakesItAway() {
    String anna = account("anna@example.org");
    Client self = new Client(kit, caller(anna, Optional.empty()));
    admin.call("access.grant-role", "account", anna + "@2", "role", "operator", "scope", "region");
    assertTrue(self.may("access.list-scopes", "call1"));
    Row grant =
        admin.read(Query.of("access.grants").filter(Filter.eq("person", anna))).rows().get(0);
    assertEquals("Оператор", grant.titles().get("role"));
    admin.call("access.revoke-role", "grant", grant.ref().id() + "@1");
    assertEquals(false, self.may("access.list-scopes", "call1"));
  }

  @Test
  void showsAndEndsOnlyOnesOwnSessions() {
    String anna = account("anna@example.org");
    String oleg = account("oleg@example.org");
    Sessions.Session hers = signIn("anna@example.org");
    Sessions.Session his = signIn("oleg@example.org");
    Client herself = new Client(kit, hers.caller());
    List<Row> seen = herself.read(Query.of("access.sessions")).rows();
    assertEquals(List.of(anna), seen.stream().map(row -> ref(row)).toList());
    String foreign =
        admin
            .read(Query.of("access.sessions").filter(Filter.eq("person", oleg)))
            .rows()
            .get(0)
            .ref()
            .id();
    Refusal refusal =
        assertThrows(
            Refusal.class, () -> herself.call("access.revoke-session", "session", foreign + "@1"));
    assertEquals(Refusal.Kind.NOT_FOUND, refusal.kind());
    herself.call("access.revoke-session", "session", seen.get(0).ref().id() + "@1");
    assertEquals(Optional.empty(), sessions.find(hers.secret()));
    assertTrue(sessions.find(his.secret()).isPresent());
    admin.call("access.revoke-session", "session", foreign + "@1");
    assertEquals(Optional.empty(), sessions.find(his.secret()));
  }

  @Test
  void limitsATokenAtBothDoors() {
    String anna = account("anna@example.org");
    admin.call(
        "access.grant-role", "account", anna + "@2", "role", "administrator", "scope", "platform");
    Result made =
        new Client(kit, signIn("anna@example.org").caller())
            .call(
                "access.create-token",
                "title",
                "Выгрузка",
                "permissions",
                List.of("access.list-roles"),
                "days",
                30);
    String secret = (String) made.messages().get(0).arguments().get(0);
    Client token = new Client(kit, sessions.token(secret).orElseThrow());
    assertEquals(Set.of("access.list-roles"), token.caller().limit().orElse(Set.of()));
    assertEquals(7, token.read(Query.of("access.roles")).count());
    assertThrows(Refusal.class, () -> token.read(Query.of("access.accounts")));
    assertThrows(
        Refusal.class,
        () -> token.call("access.add-account", "name", "Б", "email", "b@example.org"));
  }

  @Test
  void letsNobodyChangeAPasswordWithoutAnAccount() {
    Refusal refusal =
        assertThrows(
            Refusal.class,
            () ->
                kit.nobody()
                    .call(
                        "access.change-password",
                        Map.of("present", PASSWORD, "password", "совсем другие слова")));
    assertEquals("caller.unknown", refusal.problems().get(0).code());
  }

  @Test
  void endsAllOtherSessionsAndTheTokensWhenThePasswordChanges() {
    account("anna@example.org");
    Sessions.Session used = signIn("anna@example.org");
    Sessions.Session other = signIn("anna@example.org");
    String token = token(used, "Выгрузка");
    Result result =
        new Client(kit, used.caller())
            .call("access.change-password", "present", PASSWORD, "password", "другие слова рядом");
    assertEquals(List.of(1, 1), result.messages().get(1).arguments());
    assertTrue(sessions.find(used.secret()).isPresent());
    assertEquals(Optional.empty(), sessions.find(other.secret()));
    assertEquals(Optional.empty(), sessions.token(token));
  }

  @Test
  void keepsTheTokensWhenAsked() {
    account("anna@example.org");
    Sessions.Session used = signIn("anna@example.org");
    String token = token(used, "Выгрузка");
    new Client(kit, used.caller())
        .call(
            "access.change-password",
            Map.of("present", PASSWORD, "password", "другие слова рядом", "keepTokens", true));
    assertTrue(sessions.token(token).isPresent());
  }

  @Test
  void endsTheTokensOfAPasswordThatWasReset() {
    String anna = account("anna@example.org");
    Sessions.Session used = signIn("anna@example.org");
    String token = token(used, "Выгрузка");
    admin.call("access.reset-password", "account", anna + "@2");
    assertEquals(Optional.empty(), sessions.find(used.secret()));
    assertEquals(Optional.empty(), sessions.token(token));
  }

  @Test
  void letsAnAdministratorEndAllSessionsOfAnAccount() {
    String anna = account("anna@example.org");
    account("oleg@example.org");
    Sessions.Session first = signIn("anna@example.org");
    Sessions.Session second = signIn("anna@example.org");
    Sessions.Session his = signIn("oleg@example.org");
    String token = token(first, "Выгрузка");
    String now = anna + "@2";
    admin.call("access.end-sessions", "account", now);
    assertEquals(Optional.empty(), sessions.find(first.secret()));
    assertEquals(Optional.empty(), sessions.find(second.secret()));
    assertTrue(sessions.token(token).isPresent());
    admin.call("access.end-sessions", Map.of("account", now, "tokens", true));
    assertEquals(Optional.empty(), sessions.token(token));
    assertThrows(
        Refusal.class,
        () -> new Client(kit, his.caller()).call("access.end-sessions", "account", now));
    assertTrue(sessions.find(his.secret()).isPresent());
  }

  @Test
  void letsAPersonEndAllSessionsButTheOneInUse() {
    account("anna@example.org");
    account("oleg@example.org");
    Sessions.Session used = signIn("anna@example.org");
    Sessions.Session other = signIn("anna@example.org");
    Sessions.Session his = signIn("oleg@example.org");
    new Client(kit, used.caller()).call("access.end-other-sessions", Map.of());
    assertEquals(Optional.empty(), sessions.find(other.secret()));
    assertTrue(sessions.find(used.secret()).isPresent());
    assertTrue(sessions.find(his.secret()).isPresent());
  }

  @Test
  void givesTheConsoleNeitherTokenNorPassword() {
    Refusal token =
        assertThrows(
            Refusal.class,
            () ->
                kit.console()
                    .call(
                        "access.create-token",
                        Map.of("title", "x", "permissions", List.of("access.a"), "days", 1)));
    Refusal password =
        assertThrows(
            Refusal.class,
            () ->
                kit.console()
                    .call(
                        "access.change-password", "present", PASSWORD, "password", "сосны и ели"));
    for (Refusal refusal : List.of(token, password)) {
      assertEquals(Refusal.Kind.FORBIDDEN, refusal.kind());
      assertEquals("access.no-own-account", refusal.problems().get(0).code());
    }
  }

  private String token(Sessions.Session session, String title) {
    Result made =
        new Client(kit, session.caller())
            .call(
                "access.create-token",
                Map.of("title", title, "permissions", List.of("access.list-roles"), "days", 30));
    return (String) made.messages().get(0).arguments().get(0);
  }

  private String account(String email) {
    return admin
        .call(
            "access.add-account",
            Map.of("name", "Анна", "email", email, "password", PASSWORD, "keepPassword", true))
        .refs()
        .get(0)
        .id();
  }

  private Sessions.Session signIn(String email) {
    return sessions.signIn(email, PASSWORD, "203.0.113.5", "Firefox", admin.caller().language());
  }

  private Caller caller(String person, Optional<Set<String>> limit) {
    return new Caller(person, person, admin.caller().language(), Caller.Origin.BROWSER, limit);
  }

  private static String ref(Row row) {
    return ((stapel.api.Ref) row.cell("person").orElseThrow()).id();
  }

  private static List<String> names(List<Row> rows) {
    return rows.stream().map(row -> row.text("name")).toList();
  }
}
