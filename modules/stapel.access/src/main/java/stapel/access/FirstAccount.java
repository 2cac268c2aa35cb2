package stapel.access;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Registries;
import stapel.api.store.Database;
import stapel.api.store.Scopes;
import stapel.platform.api.Transactions;
import stapel.platform.api.Welcome;

/**
 * Makes the platform administrator's account on an empty server. Until that account has been used,
 * each start gives it a new one-time password, so that a line lost on the screen locks nobody out.
 * A demo brings accounts of its own.
 */
@Component(service = Welcome.class, immediate = true)
public final class FirstAccount implements Welcome {

  static final String PERSON = "first-administrator";
  private static final String EMAIL = "admin@localhost";

  private final Registries registries;
  private final Optional<String> password;

  /** Looks whether an account is needed. */
  @Activate
  public FirstAccount(
      BundleContext context,
      @Reference(target = "(stapel.schema=access)") Database database,
      @Reference Transactions transactions,
      @Reference Accounts accounts,
      @Reference Scopes scopes,
      @Reference Registries registries) {
    this.registries = registries;
    PersonStore persons = new PersonStore(database);
    this.password =
        "true".equals(context.getProperty("stapel.demo"))
            ? Optional.empty()
            : transactions.write(() -> prepare(persons, accounts, scopes));
  }

  /**
   * A new password for an account that is new or was never used; empty when others administer, who
   * can give it one.
   */
  static Optional<String> prepare(PersonStore persons, Accounts accounts, Scopes scopes) {
    String password = Secrets.password();
    if (accounts.none()) {
      accounts.add(PERSON, "Администратор", EMAIL, password, true);
      scopes.grant(PERSON, "administrator", Scopes.PLATFORM);
      return Optional.of(password);
    }
    if (persons.unused(PERSON) && !accounts.administered(PERSON)) {
      accounts.reset(PERSON, password);
      return Optional.of(password);
    }
    return Optional.empty();
  }

  @Override
  public List<String> lines(Locale language) {
    return password
        .map(
            p ->
                registries
                    .messages(FirstAccount.class)
                    .text(language, "access.first-account", EMAIL, p))
        .stream()
        .toList();
  }
}
