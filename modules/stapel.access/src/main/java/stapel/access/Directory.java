package stapel.access;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Problem;
import stapel.api.Refusal;
import stapel.api.store.Database;
import stapel.api.store.People;

/** The persons of the tables of this bundle. */
@Component(service = People.class)
public final class Directory implements People {

  private static final Pattern EMAIL = Pattern.compile("[^\\s@<>,;\"]+@[^\\s@<>,;\"]+");

  private final PersonStore store;
  private final Clock clock;

  /** Over the tables of this bundle. */
  @Activate
  public Directory(@Reference(target = "(stapel.schema=access)") Database database) {
    this(database, Clock.systemUTC());
  }

  /** With a clock of its own. */
  public Directory(Database database, Clock clock) {
    this.store = new PersonStore(database);
    this.clock = clock;
  }

  /** An address as it is stored and compared. */
  static String email(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }

  @Override
  public Optional<Person> find(String id) {
    return store.find(id);
  }

  @Override
  public Optional<Person> byEmail(String email) {
    return email.isBlank() ? Optional.empty() : store.byEmail(email(email));
  }

  @Override
  public String add(String id, String name, String email) {
    String address = email(email);
    if (name.isBlank()) {
      throw refusal(Problem.at("name", "access.name-missing"));
    }
    malformed(email)
        .ifPresent(
            problem -> {
              throw refusal(problem);
            });
    if (byEmail(address).isPresent()) {
      throw refusal(Problem.at("email", "access.email-taken", address));
    }
    store.add(new Person(id, name.strip(), address), clock.instant());
    return id;
  }

  @Override
  public void forget(String id) {
    store.forget(id);
  }

  @Override
  public List<Person> withRole(String role, String scope) {
    return store.withRole(role, scope);
  }

  /** What is wrong with the form of an address; an empty one has none. */
  static Optional<Problem> malformed(String email) {
    String address = email(email);
    return address.isEmpty() || EMAIL.matcher(address).matches()
        ? Optional.empty()
        : Optional.of(Problem.at("email", "access.email-form", address));
  }

  private static Refusal refusal(Problem problem) {
    return Refusal.of(Directory.class, Refusal.Kind.INVALID, problem);
  }
}
