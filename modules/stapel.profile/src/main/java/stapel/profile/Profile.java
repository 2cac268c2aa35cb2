package stapel.profile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a server runs, whole: one file of the history.
 *
 * @param number counted from 1; the highest that is kept is what starts
 * @param made when, UTC
 * @param who who asked for it: a person's name, {@code console:<user>}, or {@code edition}
 * @param what what was asked for, as on the command line, for example {@code install
 *     stapel.sample.visits}
 * @param edition the edition it stands on
 * @param base symbolic names of that edition's bundles, so that what was added or taken out is
 *     known when the product is replaced by a newer one
 * @param home the signature of the product's own repository from which they came
 * @param state whether it has proved itself
 * @param roots symbolic names of what was asked for: everything of the edition, then modules as
 *     they come and go; the rest is there because these need it
 * @param jars all bundles, by start level and name
 */
public record Profile(
    int number,
    String made,
    String who,
    String what,
    String edition,
    List<String> base,
    String home,
    State state,
    List<String> roots,
    List<LockedJar> jars) {

  /** Whether a profile is what the next start takes. */
  public enum State {
    /** Being applied: a start that finds it goes back to the one before. */
    TRIAL,
    /** Healthy when it was applied. */
    KEPT,
    /** Applied and found unhealthy, or cut short: never started again. */
    UNDONE
  }

  /** Copies the lists. */
  public Profile {
    base = List.copyOf(base);
    roots = List.copyOf(roots);
    jars = List.copyOf(jars);
  }

  /** The next one of the history, on trial. */
  public Profile next(
      int next, Instant now, String by, String words, List<String> names, List<LockedJar> all) {
    return new Profile(
        next, now.toString(), by, words, edition, base, home, State.TRIAL, names, all);
  }

  /** The same in another state. */
  public Profile as(State other) {
    return new Profile(number, made, who, what, edition, base, home, other, roots, jars);
  }

  /** Symbolic names of all its jars. */
  public List<String> names() {
    return jars.stream().map(LockedJar::name).toList();
  }

  /** The jar of a symbolic name. */
  public Optional<LockedJar> jar(String name) {
    return jars.stream().filter(jar -> jar.name().equals(name)).findFirst();
  }
}
