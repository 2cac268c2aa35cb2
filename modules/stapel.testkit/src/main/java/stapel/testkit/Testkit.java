package stapel.testkit;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import stapel.api.Contribution;
import stapel.api.Registries;
import stapel.api.Text;
import stapel.api.store.Blobs;
import stapel.api.store.Database;
import stapel.api.store.People;
import stapel.api.store.Scopes;
import stapel.api.work.Job;
import stapel.doors.job.JobRunner;
import stapel.doors.words.DoorWording;
import stapel.platform.api.Audit;
import stapel.platform.api.Caller;
import stapel.platform.api.CommandDoor;
import stapel.platform.api.DatasetDoor;
import stapel.platform.api.Engine;
import stapel.platform.api.Switches;
import stapel.platform.api.Transactions;
import stapel.platform.api.Wording;
import stapel.store.derby.DerbyEngine;

/** A whole platform without OSGi and without a web server, for the plain tests of modules. */
public final class Testkit implements AutoCloseable {

  private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

  private final ModuleParts parts = new ModuleParts();
  private final Platform platform;

  private Testkit(Platform platform) {
    this.platform = platform;
  }

  /**
   * A new platform on Derby in memory with whole modules: the migrations of each, and every
   * component its bundle declares, wired by their constructors as the framework would.
   *
   * @param modules any class of each, each module after those it needs
   */
  public static Testkit start(Class<?>... modules) {
    return start(new DerbyEngine(), DerbyTemplate.copy(List.of(modules)), modules);
  }

  /** The same on another engine; the database is empty or holds the same tables. */
  public static Testkit start(Engine engine, String address, Class<?>... modules) {
    Testkit kit = new Testkit(Platform.over(engine, address));
    List.of(modules).forEach(kit::module);
    return kit;
  }

  /**
   * Applies the migrations beside this class and gives the module's tables; {@code stapel.x.y} has
   * the schema x_y.
   */
  public Database tables(String bundle, Class<?> anchor) {
    return platform.tables(bundle, anchor);
  }

  /** Registers contributions and extensions by their {@link stapel.api.Contribution} annotation. */
  public Testkit add(Object... contributions) {
    List.of(contributions).forEach(platform.registries()::add);
    return this;
  }

  /**
   * Registers one with other properties ({@code id}, {@code permission} ...) than its annotation
   * names; {@code bundle} for another bundle than the one its package names.
   */
  public Testkit add(Object contribution, Map<String, String> properties) {
    platform.registries().add(contribution, properties);
    return this;
  }

  private void module(Class<?> anchor) {
    Database database = platform.tables(ModuleParts.bundle(anchor), anchor);
    parts
        .start(
            anchor, type -> type == Database.class ? Optional.of(database) : platform.service(type))
        .forEach(platform.registries()::add);
  }

  /** A service of a module that was started or of the platform, for a test that asks directly. */
  public <T> T service(Class<T> type) {
    return parts
        .find(type)
        .or(() -> platform.service(type))
        .map(type::cast)
        .orElseThrow(() -> new IllegalArgumentException("nobody provides " + type));
  }

  /** Takes one out again. */
  public void remove(Object contribution) {
    platform.registries().remove(contribution);
  }

  /** Adds a scope below another one: kinds {@code region}, {@code programme}, {@code call}. */
  public Testkit scope(String id, String kind, String parent) {
    return write(
        () -> {
          platform.access().add(id, kind, parent, new Text(id, id));
          return this;
        });
  }

  /** Adds the scope of a call, with a region and a programme above it when they are missing. */
  public Testkit callScope(String id) {
    if (write(() -> platform.access().find("region")).isEmpty()) {
      scope("region", "region", Scopes.PLATFORM).scope("programme", "programme", "region");
    }
    return scope(id, "call", "programme");
  }

  /** A new person with this role in this scope; {@code person} names a known one. */
  public Client as(String role, String scope) {
    return person(role + " " + scope).and(role, scope);
  }

  /** The person of this name, made when there is none yet, without a role. */
  public Client person(String name) {
    String id = name.replace(' ', '-');
    write(
        () ->
            platform.people().find(id).isPresent()
                ? id
                : platform.people().add(id, name, id + "@example.org"));
    return new Client(this, new Caller(id, name, RUSSIAN, Caller.Origin.BROWSER, Optional.empty()));
  }

  /** Somebody who is not signed in. */
  public Client nobody() {
    return new Client(this, Caller.nobody(RUSSIAN));
  }

  /** The console, which holds the administrator's role. */
  public Client console() {
    return new Client(
        this,
        new Caller(
            "console:test", "console:test", RUSSIAN, Caller.Origin.CONSOLE, Optional.empty()));
  }

  /** Runs in a write transaction, as a command would. */
  public <T> T write(Supplier<T> work) {
    return platform.store().transactions().write(work);
  }

  /** Runs in a write transaction. */
  public void change(Runnable work) {
    write(
        () -> {
          work.run();
          return true;
        });
  }

  /** Runs a job once, here and now. */
  public void run(Job job) {
    String id = job.getClass().getAnnotation(Contribution.class).id();
    job.run(platform.run(id));
  }

  /** Sets a value for a scope as its page of settings does. */
  public void setting(String scope, String group, String key, String... values) {
    platform.set(scope, group, key, List.of(values));
  }

  /** Waits until every event has been told or set aside. */
  public void settle() {
    platform.delivery().settle();
  }

  /** Modules that are switched off in regions; inside {@link #write}. */
  public Switches switches() {
    return platform.switches();
  }

  JobRunner runner() {
    return platform.runner();
  }

  void grant(String person, String role, String scope) {
    change(() -> platform.access().grant(person, role, scope));
  }

  /** The clock of everything here. */
  public TestClock clock() {
    return platform.clock();
  }

  /** The audit log so far. */
  public List<Audit.Line> auditLines() {
    return platform.audit().lines();
  }

  /** For a constructor that takes it. */
  public Registries registries() {
    return platform.registries();
  }

  /** For a constructor that takes it. */
  public Transactions transactions() {
    return platform.store().transactions();
  }

  /** For a constructor that takes it. */
  public Blobs blobs() {
    return platform.blobs();
  }

  /** For a constructor that takes it. */
  public Scopes scopes() {
    return platform.access();
  }

  /** For a constructor that takes it. */
  public People people() {
    return platform.people();
  }

  /** The dataset door. */
  public DatasetDoor datasets() {
    return platform.rows();
  }

  /** The command door. */
  public CommandDoor commands() {
    return platform.commands();
  }

  /** Puts refusals and results into words. */
  public Wording wording() {
    return new DoorWording(platform.registries());
  }

  @Override
  public void close() {
    platform.close();
  }
}
