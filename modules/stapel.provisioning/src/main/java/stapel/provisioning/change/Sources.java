package stapel.provisioning.change;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stapel.profile.ProfileException;
import stapel.profile.PublicKey;
import stapel.profile.Repository;
import stapel.provisioning.address.Address;
import stapel.provisioning.address.Mirror;
import stapel.provisioning.resolve.Part;

/** The repositories that modules come from: the product's own, then those that are set. */
@Component(service = Sources.class, configurationPid = Sources.PID)
@Designate(ocd = Sources.Config.class)
public final class Sources {

  static final String PID = "stapel.provisioning";

  private static final Logger LOG = LoggerFactory.getLogger(Sources.class);
  private static final Duration NOW = Duration.ZERO;

  private final ReadRepositories read = new ReadRepositories();
  private final Optional<Path> own;
  private final Path mirrors;
  private final Map<Address, Mirror> mirrored = new ConcurrentHashMap<>();
  private volatile List<String> places = List.of();
  private volatile TrustedKeys trusted = TrustedKeys.of(List.of());

  /** With what is set. */
  @Activate
  public Sources(BundleContext context, Config config) {
    this(
        Optional.ofNullable(context.getProperty("stapel.repository")).map(Path::of),
        Changes.data(context).resolve("mirrors"));
    modified(config);
  }

  /** The product's own repository, where there is one, and nothing else yet. */
  Sources(Optional<Path> own, Path mirrors) {
    this.own = own;
    this.mirrors = mirrors;
  }

  /**
   * A repository that could be read.
   *
   * @param place its folder or address; empty for the product's own
   * @param offered what it offers
   */
  record Found(String place, Repository repository, List<Part> offered) {}

  private Found found(String place, Repository repository) {
    return new Found(place, repository, read.offered(place, repository));
  }

  @Modified
  void modified(Config config) {
    use(said(config.repositories()), TrustedKeys.of(said(config.trustedKeys())));
  }

  /** From now on. */
  void use(List<String> repositories, TrustedKeys keys) {
    places = repositories;
    trusted = keys;
    keys.faults().forEach(fault -> LOG.warn("a trusted key is left out: {}", fault.getMessage()));
  }

  /** What people here call a key; empty when nobody has named it. */
  Optional<String> name(String base64) {
    return trusted.name(base64);
  }

  private static List<String> said(String[] values) {
    return List.of(values).stream().map(String::strip).filter(text -> !text.isEmpty()).toList();
  }

  /** The product's own repository. */
  Repository own() throws IOException {
    return read.of(own.orElseThrow());
  }

  /** Whether this server was started from a profile and can change it. */
  boolean there() {
    return own.isPresent();
  }

  /**
   * One that is named for this time; its key must be trusted like the others'.
   *
   * @throws ProfileException when it is not what it should be
   */
  Found named(String place) throws IOException {
    return found(place, open(place, keys(), NOW));
  }

  /**
   * Those of them that can be read.
   *
   * @param fresh how old what is known of an address may be
   * @param trouble hears what is wrong with the others, and with the keys
   */
  List<Found> readable(Duration fresh, Consumer<ProfileException> trouble) throws IOException {
    trusted.faults().forEach(trouble);
    List<Found> readable = new ArrayList<>(List.of(found("", own())));
    for (String place : places) {
      try {
        readable.add(found(place, open(place, keys(), fresh)));
      } catch (ProfileException problem) {
        trouble.accept(problem);
      }
    }
    return readable;
  }

  /** Those of them that lie in folders and can be read. */
  List<Found> nearby() throws IOException {
    List<Found> nearby = new ArrayList<>(List.of(found("", own())));
    for (String place : places) {
      try {
        if (Address.of(place).isEmpty()) {
          nearby.add(found(place, open(place, keys(), NOW)));
        }
      } catch (ProfileException problem) {
        LOG.warn("the repository {} is left out: {}", place, problem.getMessage());
      }
    }
    return nearby;
  }

  private List<PublicKey> keys() throws IOException {
    List<PublicKey> keys = new ArrayList<>(trusted.keys());
    keys.add(own().key());
    return keys;
  }

  private Repository open(String place, List<PublicKey> keys, Duration fresh) throws IOException {
    Optional<Address> address = Address.of(place);
    return address.isPresent()
        ? mirror(address.get()).open(keys, fresh)
        : read.of(folder(place)).by(keys);
  }

  private static Path folder(String place) {
    try {
      return place.startsWith("file:") ? Path.of(URI.create(place)) : Path.of(place);
    } catch (IllegalArgumentException e) {
      throw new ProfileException("repository-address", place, String.valueOf(e.getMessage()));
    }
  }

  private Mirror mirror(Address address) {
    return mirrored.computeIfAbsent(address, one -> new Mirror(one, mirrors));
  }

  /**
   * Fetches the jar of a part that is offered by an address.
   *
   * @throws ProfileException when it cannot be had
   */
  void fetch(Part part) throws IOException {
    Optional<Address> address = Address.of(part.jar().from());
    if (address.isPresent() && part.source().isPresent()) {
      mirror(address.get()).fetch(part.source().get(), part.jar());
    }
  }

  /** Preferences of modules. */
  @ObjectClassDefinition(id = PID)
  public @interface Config {

    /** Folders and addresses with a signed index, beside the product's own. */
    @AttributeDefinition
    String[] repositories() default {};

    /** Public keys whose signature is believed, in Base64, each behind its owner's name. */
    @AttributeDefinition
    String[] trustedKeys() default {};
  }
}
