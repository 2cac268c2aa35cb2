package stapel.platform.api;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The modules that this server runs: bundles that provide the capability {@code stapel.module}. A
 * front end shows them to callers who hold {@link #PERMISSION} at the platform. Thread-safe.
 */
@ProviderType
public interface Modules {

  /** The permission key of the page. */
  String PERMISSION = "provisioning.list-modules";

  /** The permission key of the commands that change what runs. */
  String CHANGE = "provisioning.change-modules";

  /** All of them by title, in this language. */
  List<Module> all(Locale language);

  /**
   * What the repositories offer, by title; for a name that is offered in several versions the
   * newest.
   *
   * @throws stapel.api.Refusal when a repository is not what it should be
   */
  List<Offer> offers(Locale language);

  /**
   * What a change would do, nothing of it left out, in the order of its kinds: the same plan that
   * its page and the dry run of its command tell.
   *
   * @throws stapel.api.Refusal when it is not allowed or means nothing
   */
  List<Effect> plan(Wish wish, Locale language);

  /** What the server ran, the newest first. */
  List<Past> history();

  /**
   * Names of bundles whose kept jars are damaged; reads every jar whole.
   *
   * @throws stapel.api.Refusal when this server runs without a profile
   */
  List<String> damaged();

  /**
   * What a repository offers.
   *
   * @param name its symbolic name
   * @param version its version
   * @param title a few words
   * @param description a sentence, may be empty
   * @param permissions the permission keys it asks for, by name
   * @param key sixteen digits of the key that signed it
   * @param keyName what people here call that key, empty when nobody has named it
   * @param installed the version that runs, empty when none does
   * @param repository the folder or address that offers it, empty for the product's own
   */
  record Offer(
      String name,
      String version,
      String title,
      String description,
      List<String> permissions,
      String key,
      String keyName,
      String installed,
      String repository) {

    /** Copies the list. */
    public Offer {
      permissions = List.copyOf(permissions);
    }
  }

  /**
   * One profile of the history.
   *
   * @param number counted from 1
   * @param made when, UTC
   * @param who who asked for it
   * @param what what was asked for, as on the command line
   * @param state {@code KEPT}, {@code TRIAL} while it is applied, or {@code UNDONE}
   * @param current whether it is what runs
   */
  record Past(int number, Instant made, String who, String what, String state, boolean current) {}

  /**
   * One module.
   *
   * @param name its symbolic name
   * @param version its version, as the bundle states it
   * @param title a few words
   * @param state how it is
   * @param schema number of its newest migration, empty when it has no tables
   * @param reads the oldest schema it can work with, empty when it has no tables
   * @param repository the folder or address that it came from, empty for the product's own
   * @param troubles what is wrong with it now, the newest first; empty when it is well
   */
  record Module(
      String name,
      String version,
      String title,
      State state,
      OptionalLong schema,
      OptionalLong reads,
      String repository,
      List<Trouble> troubles) {

    /** Copies the list. */
    public Module {
      troubles = List.copyOf(troubles);
    }
  }

  /**
   * What is wrong with a module.
   *
   * @param sentence for whoever runs the server, in the language asked for
   * @param detail for a developer: names of services, an exception; may be empty
   */
  record Trouble(String sentence, String detail) {}

  /**
   * What somebody wants to change, as on the command line.
   *
   * @param verb what
   * @param names symbolic names of modules, none for all where that means something; the number of
   *     a profile to go back to
   * @param folder a repository for this time, a folder or an address; empty for none
   */
  record Wish(Verb verb, List<String> names, Optional<String> folder) {

    /** Copies the list. */
    public Wish {
      names = List.copyOf(names);
    }
  }

  /** What can be wanted; the command is {@code provisioning.<verb>} in small letters. */
  enum Verb {
    /** Adds modules. */
    INSTALL,
    /** Replaces modules by newer ones. */
    UPGRADE,
    /** Takes modules out. */
    REMOVE,
    /** Goes back to an earlier profile. */
    REVERT
  }

  /**
   * One thing that a change would do.
   *
   * @param what {@code ADDED}, {@code UPGRADED}, {@code DOWNGRADED}, {@code REMOVED}, {@code LOST}
   *     or {@code RESTARTED} for a bundle, {@code APPEARS} or {@code DISAPPEARS} for a
   *     contribution, a column, a setting or a permission, {@code RENAMED} for a column, {@code
   *     INTERRUPTED} for a job
   * @param kind {@code module}, {@code part} for a bundle that modules stand on, or the kind of the
   *     contribution, such as {@code View}
   * @param name symbolic name, or id of the contribution
   * @param title what people call it, empty for what nobody sees
   * @param from the version that runs now, or {@code RUNNING} for a job at work
   * @param to the version afterwards
   */
  record Effect(String what, String kind, String name, String title, String from, String to) {}

  /** How a module is. */
  enum State {
    /** Active, and all its components have what they need. */
    RUNNING,
    /** Active, but some component waits for a service. */
    WAITING,
    /** Installed and not active. */
    STOPPED
  }
}
