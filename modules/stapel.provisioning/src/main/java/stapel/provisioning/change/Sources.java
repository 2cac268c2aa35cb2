package stapel.provisioning.change;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import stapel.profile.LockedJar;
import stapel.profile.ProfileException;
import stapel.profile.PublicKey;
import stapel.profile.Repository;
import stapel.provisioning.resolve.Part;

/** The repositories that modules come from: the product's own, then those that are set. */
@Component(service = Sources.class, configurationPid = Sources.PID)
@Designate(ocd = Sources.Config.class)
public final class Sources {

  static final String PID = "stapel.provisioning";

  private final Optional<Path> own;
  private volatile List<Path> folders = List.of();
  private volatile List<PublicKey> trusted = List.of();
  private volatile Map<String, String> names = Map.of();

  /** With what is set. */
  @Activate
  public Sources(BundleContext context, Config config) {
    this.own = Optional.ofNullable(context.getProperty("stapel.repository")).map(Path::of);
    modified(config);
  }

  @Modified
  void modified(Config config) {
    folders = said(config.repositories()).stream().map(Path::of).toList();
    trusted = said(config.trustedKeys()).stream().map(Sources::key).toList();
    names =
        said(config.trustedKeys()).stream()
            .filter(line -> !key(line).base64().equals(line))
            .collect(
                Collectors.toMap(
                    line -> key(line).base64(),
                    line -> line.substring(0, line.lastIndexOf(' ')).strip(),
                    (first, same) -> first));
  }

  /** A key may stand behind its owner's name. */
  private static PublicKey key(String line) {
    return PublicKey.of(line.substring(line.lastIndexOf(' ') + 1));
  }

  /** What people here call a key; empty when nobody has named it. */
  Optional<String> name(String base64) {
    return Optional.ofNullable(names.get(base64));
  }

  private static List<String> said(String[] values) {
    return List.of(values).stream().map(String::strip).filter(text -> !text.isEmpty()).toList();
  }

  /** The product's own repository. */
  Repository own() throws IOException {
    return Repository.own(own.orElseThrow());
  }

  /** Whether this server was started from a profile and can change it. */
  boolean there() {
    return own.isPresent();
  }

  /**
   * All of them, each read now.
   *
   * @param folder one more, for this change only; its key must be trusted like the others'
   * @throws stapel.profile.ProfileException when one is not what it should be
   */
  List<Repository> all(Optional<Path> folder) throws IOException {
    List<Repository> all = new ArrayList<>(List.of(own()));
    List<PublicKey> keys = new ArrayList<>(trusted);
    keys.add(all.get(0).key());
    for (Path path : folders) {
      all.add(Repository.open(path, keys));
    }
    if (folder.isPresent()) {
      all.add(Repository.open(folder.get(), keys));
    }
    return all;
  }

  /**
   * Those of them that can be read now.
   *
   * @param trouble hears what is wrong with the others
   */
  List<Repository> readable(Consumer<ProfileException> trouble) throws IOException {
    List<Repository> readable = new ArrayList<>(List.of(own()));
    List<PublicKey> keys = new ArrayList<>(trusted);
    keys.add(readable.get(0).key());
    for (Path path : folders) {
      try {
        readable.add(Repository.open(path, keys));
      } catch (ProfileException problem) {
        trouble.accept(problem);
      }
    }
    return readable;
  }

  /** What a repository offers. */
  static List<Part> offered(Repository repository) {
    return repository.index().jars().stream()
        .map(jar -> Part.offered(LockedJar.of(jar, repository.key()), jar, repository.path(jar)))
        .toList();
  }

  /** Preferences of modules. */
  @ObjectClassDefinition(id = PID)
  public @interface Config {

    /** Folders with a signed index, beside the product's own. */
    @AttributeDefinition
    String[] repositories() default {};

    /** Public keys whose signature is believed, in Base64, each behind its owner's name. */
    @AttributeDefinition
    String[] trustedKeys() default {};
  }
}
