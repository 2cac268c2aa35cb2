package stapel.demo;

import java.util.List;
import stapel.api.Ref;
import stapel.platform.api.Caller;

/** The accounts one signs in with, and the region they work in. */
final class DemoAccounts {

  static final String PASSWORD = "stapel-demo-2026";

  private static final Caller SYSTEM = Caller.system("demo");

  /**
   * One account.
   *
   * @param role what it may do; empty for an expert, a mentor or a team, who get the role in the
   *     call
   */
  record Account(String name, String email, String role) {}

  static final Account ADMINISTRATOR =
      new Account("Алла Админова", "admin@demo.stapel.example", "administrator");
  static final Account OPERATOR =
      new Account("Оксана Орлова", "operator@demo.stapel.example", "operator");
  static final Account OBSERVER =
      new Account("Николай Наблюдов", "observer@demo.stapel.example", "observer");

  static final Account MENTOR = new Account("Вера Лаптева", "mentor@demo.stapel.example", "");
  static final Account TEAM = new Account("Тимур Туров", "team@demo.stapel.example", "");

  private final Story story;

  DemoAccounts(Story story) {
    this.story = story;
  }

  /** Adds the region; gives its scope's id. */
  String region() {
    return story
        .call(
            SYSTEM,
            "access.add-region",
            "title",
            java.util.Map.of("ru", "Калужская область", "en", "Kaluga Region"))
        .refs()
        .get(0)
        .id();
  }

  /** Adds an account; gives its person's id. */
  String add(String name, String email) {
    return story
        .call(
            SYSTEM,
            "access.add-account",
            "name",
            name,
            "email",
            email,
            "password",
            PASSWORD,
            "keepPassword",
            true)
        .refs()
        .get(0)
        .id();
  }

  /** Adds an account with its role in a scope; gives the caller it signs in as. */
  Caller add(Account account, String scope) {
    String person = add(account.name(), account.email());
    story.once(
        SYSTEM,
        "access.grant-role",
        "account",
        story.now(SYSTEM, Ref.of("access.accounts", person)),
        "role",
        account.role(),
        "scope",
        scope);
    return Story.as(person, account.name());
  }

  /** Adds an account whose role comes with the call; gives the caller it signs in as. */
  Caller add(Account account) {
    return Story.as(add(account.name(), account.email()), account.name());
  }

  /** What the launcher prints beside the address. */
  static List<String> notes(Expert expert) {
    return List.of(
        "администратор / administrator: " + ADMINISTRATOR.email(),
        "оператор / operator:           " + OPERATOR.email(),
        "эксперт / expert:              " + expert.email(),
        "наблюдатель / observer:        " + OBSERVER.email(),
        "наставник / mentor:            " + MENTOR.email(),
        "команда / team:                " + TEAM.email(),
        "пароль / password:             " + PASSWORD);
  }
}
