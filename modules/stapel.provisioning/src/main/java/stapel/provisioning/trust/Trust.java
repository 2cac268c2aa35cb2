package stapel.provisioning.trust;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import stapel.api.Problem;
import stapel.api.Refusal;
import stapel.api.Text;
import stapel.profile.LockedJar;
import stapel.profile.Profile;
import stapel.profile.PublicKey;
import stapel.profile.Repository;
import stapel.provisioning.plan.Plan;
import stapel.provisioning.plan.Step;
import stapel.provisioning.resolve.Part;

/**
 * Who may bring a module of which name, and what it may take of others. A name belongs to the key
 * that first brought it, whatever happened to the module since.
 */
public final class Trust {

  private final History history;
  private final Set<String> product;
  private final String ours;

  /** With what the history tells, and the product's own names, which nobody else may take. */
  public Trust(History history, Repository own) {
    this.history = history;
    this.ours = own.key().base64();
    this.product =
        own.index().jars().stream().map(jar -> ownName(jar.name())).collect(Collectors.toSet());
  }

  /** The profiles from the first on; read only as far as somebody looks. */
  public interface History {

    /** From the first on. */
    Stream<Profile> oldestFirst() throws IOException;
  }

  /**
   * Checks everything that would come.
   *
   * @throws Refusal naming the module and what is wrong with it
   */
  public void check(Plan plan) throws IOException {
    for (Step step : plan.steps()) {
      Optional<Part> coming = step.after().filter(part -> part.source().isPresent());
      if (coming.isPresent()) {
        check(coming.get(), plan);
      }
    }
  }

  private void check(Part part, Plan plan) throws IOException {
    String owner = owner(part);
    if (!owner.equals(part.jar().key())) {
      throw refuse(
          "provisioning.owned-by-other",
          part,
          new PublicKey(part.jar().key()).fingerprint(),
          new PublicKey(owner).fingerprint());
    }
    if (!own(part)) {
      new Taken(part, plan).check();
    }
  }

  private String owner(Part part) throws IOException {
    String name = ownName(part.name());
    if (product.contains(name)) {
      return ours;
    }
    try (Stream<Profile> profiles = history.oldestFirst()) {
      return profiles
          .flatMap(profile -> profile.jars().stream())
          .filter(jar -> ownName(jar.name()).equals(name))
          .findFirst()
          .map(LockedJar::key)
          .orElseGet(() -> firstBringer(part));
    }
  }

  /** As its tables are called: {@code intake} and {@code stapel.intake} would share them. */
  private static String ownName(String name) {
    return name.startsWith("stapel.") ? name.substring("stapel.".length()) : name;
  }

  /** Names that begin as the product's do are the product's, those to come too. */
  private String firstBringer(Part part) {
    return part.name().startsWith("stapel.") ? ours : part.jar().key();
  }

  /** The product's own bundles are checked by its build. */
  private boolean own(Part part) {
    return part.name().startsWith("stapel.") && part.jar().key().equals(ours);
  }

  /** In words, then what exactly and what to do. */
  static Refusal refuse(String code, Part part, Object... more) {
    return Refusal.of(
        Trust.class,
        Refusal.Kind.INVALID,
        Problem.of(code, new Text(part.title("ru"), part.title("en"))),
        Problem.of(code + "-next", more));
  }
}
