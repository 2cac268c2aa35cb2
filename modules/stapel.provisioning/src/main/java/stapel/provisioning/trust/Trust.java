package stapel.provisioning.trust;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.felix.utils.manifest.Clause;
import org.apache.felix.utils.manifest.Parser;
import stapel.api.Problem;
import stapel.api.Refusal;
import stapel.api.Text;
import stapel.profile.IndexedJar;
import stapel.profile.LockedJar;
import stapel.profile.Profile;
import stapel.profile.PublicKey;
import stapel.profile.Repository;
import stapel.provisioning.plan.Plan;
import stapel.provisioning.plan.Step;
import stapel.provisioning.resolve.Part;

/**
 * Who may bring a module of which name, and what it may import. A name belongs to the key that
 * first brought it, whatever happened to the module since.
 */
public final class Trust {

  /** Packages that no module may import: the insides of the process. */
  private static final List<String> DENIED =
      List.of(
          "jakarta.servlet",
          "javax.servlet",
          "org.apache.derby",
          "org.apache.felix",
          "org.eclipse.jetty",
          "org.osgi.framework.launch",
          "org.postgresql",
          "jdk.internal",
          "sun");

  /**
   * Exported by bundles that any module may use although their names do not end in {@code .api}.
   */
  private static final Set<String> OPEN = Set.of("stapel.api");

  private final History history;
  private final Set<String> product;
  private final String ours;

  /** With what the history tells, and the product's own names, which nobody else may take. */
  public Trust(History history, Repository own) {
    this.history = history;
    this.ours = own.key().base64();
    this.product = own.index().jars().stream().map(IndexedJar::name).collect(Collectors.toSet());
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
      for (Clause wanted : Parser.parseHeader(part.headers().get("Import-Package"))) {
        check(part, wanted.getName(), plan);
      }
    }
  }

  private String owner(Part part) throws IOException {
    if (product.contains(part.name())) {
      return ours;
    }
    try (Stream<Profile> profiles = history.oldestFirst()) {
      return profiles
          .flatMap(profile -> profile.jars().stream())
          .filter(jar -> jar.name().equals(part.name()))
          .findFirst()
          .map(LockedJar::key)
          .orElseGet(() -> firstBringer(part));
    }
  }

  /** Names that begin as the product's do are the product's, those to come too. */
  private String firstBringer(Part part) {
    return part.name().startsWith("stapel.") ? ours : part.jar().key();
  }

  /** The product's own bundles are checked by its build. */
  private boolean own(Part part) {
    return part.name().startsWith("stapel.") && part.jar().key().equals(ours);
  }

  private static void check(Part part, String wanted, Plan plan) {
    boolean denied =
        part.module().isPresent()
            && DENIED.stream()
                .anyMatch(name -> wanted.equals(name) || wanted.startsWith(name + "."));
    if (denied) {
      throw refuse("provisioning.import-denied", part, wanted);
    }
    if (wanted.startsWith("stapel.")
        && plan.target().stream()
            .filter(other -> exports(other, wanted))
            .noneMatch(other -> other.name().equals(part.name()) || open(other.name()))) {
      throw refuse("provisioning.import-private", part, wanted);
    }
  }

  private static boolean open(String bundle) {
    return OPEN.contains(bundle)
        || bundle.endsWith(".api") && !bundle.equals("stapel.platform.api");
  }

  private static boolean exports(Part part, String name) {
    for (Clause clause : Parser.parseHeader(part.headers().get("Export-Package"))) {
      if (clause.getName().equals(name)) {
        return true;
      }
    }
    return false;
  }

  /** In words, then what exactly and what to do. */
  private static Refusal refuse(String code, Part part, Object... more) {
    return Refusal.of(
        Trust.class,
        Refusal.Kind.INVALID,
        Problem.of(code, new Text(part.title("ru"), part.title("en"))),
        Problem.of(code + "-next", more));
  }
}
