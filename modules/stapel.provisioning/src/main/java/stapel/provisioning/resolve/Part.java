package stapel.provisioning.resolve;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.felix.utils.resource.ResourceBuilder;
import org.osgi.framework.BundleException;
import org.osgi.framework.Version;
import org.osgi.resource.Resource;
import stapel.profile.Contributed;
import stapel.profile.IndexedJar;
import stapel.profile.LockedJar;
import stapel.profile.ProfileException;

/**
 * One bundle that a target may have: it runs already, or a repository offers it.
 *
 * @param resource what it needs and offers
 * @param jar how a profile locks it
 * @param headers its manifest's headers
 * @param contributions what its components contribute
 * @param source where the jar lies; empty when it runs already
 */
public record Part(
    Resource resource,
    LockedJar jar,
    Map<String, String> headers,
    List<Contributed> contributions,
    Optional<Path> source) {

  /** One that runs already. */
  public static Part installed(LockedJar jar, IndexedJar described) {
    return new Part(
        resource(described), jar, described.headers(), described.contributions(), Optional.empty());
  }

  /** One that a repository offers. */
  public static Part offered(LockedJar jar, IndexedJar described, Path source) {
    return new Part(
        resource(described),
        jar,
        described.headers(),
        described.contributions(),
        Optional.of(source));
  }

  private static Resource resource(IndexedJar described) {
    try {
      return ResourceBuilder.build(described.file(), described.headers());
    } catch (BundleException | IllegalArgumentException e) {
      throw new ProfileException("no-bundle", described.file());
    }
  }

  /** The same, as an earlier profile locked it. */
  public Part locked(LockedJar earlier) {
    return new Part(resource, earlier.offered(jar.from()), headers, contributions, source);
  }

  /** The same, as one that can come from there. */
  public Part from(Path jarFile) {
    return new Part(resource, jar, headers, contributions, Optional.of(jarFile));
  }

  /** Its symbolic name. */
  public String name() {
    return jar.name();
  }

  /** Its version. */
  public Version version() {
    return Version.parseVersion(jar.version());
  }

  /** What it says of itself as a module; empty when it is none. */
  public Optional<Map<String, Object>> module() {
    return resource.getCapabilities("stapel.module").stream()
        .findFirst()
        .map(capability -> capability.getAttributes());
  }

  /** What people call it in a language: its module's title, else the bundle's name. */
  public String title(String language) {
    return module()
        .map(says -> says.getOrDefault("title." + language, says.get("title.ru")))
        .map(String::valueOf)
        .orElseGet(() -> headers.getOrDefault("Bundle-Name", name()));
  }

  /** What it says of itself in a language, a sentence; empty when it says nothing. */
  public String about(String language) {
    return module()
        .map(says -> says.getOrDefault("about." + language, says.get("about.ru")))
        .map(String::valueOf)
        .orElseGet(() -> headers.getOrDefault("Bundle-Description", ""));
  }

  /** Number of its newest migration; 0 when it has no tables. */
  public long schema() {
    return number("schema");
  }

  /** The oldest schema that it can work on; 0 when it has no tables. */
  public long reads() {
    return number("reads");
  }

  private long number(String attribute) {
    return module()
        .map(says -> says.get(attribute) instanceof Long number ? number : 0L)
        .orElse(0L);
  }

  /** The same part, and no other of the same name. */
  public boolean same(Part other) {
    return jar.sha256().equals(other.jar.sha256());
  }
}
