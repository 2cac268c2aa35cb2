package stapel.workbench.asset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/**
 * Style, scripts and drawings that modules bring in {@code OSGI-INF/assets}. They are looked up in
 * the bundle that is there at the moment, so they come and go with it.
 */
public final class ModuleAssets {

  private static final String FOLDER = "OSGI-INF/assets/";
  private static final String NAME = "[a-z0-9][a-z0-9-]*\\.[a-z]+";
  private static final Map<String, String> TYPES =
      Map.of("css", Asset.STYLE, "js", Asset.SCRIPT, "svg", Asset.DRAWING);

  private final BundleContext context;

  /** Looks among the bundles of this framework. */
  public ModuleAssets(BundleContext context) {
    this.context = context;
  }

  /** Address below {@code /assets}; empty when the bundle has no such file. */
  Optional<String> address(String bundle, String name) {
    return read(bundle, name).map(asset -> "/m/" + bundle + "/" + asset.digest() + "/" + name);
  }

  /** The asset of this address; empty for one that no bundle has now. */
  Optional<Asset> find(String path) {
    String[] parts = path.split("/", -1);
    return parts.length == 5 && parts[1].equals("m")
        ? read(parts[2], parts[4]).filter(asset -> asset.digest().equals(parts[3]))
        : Optional.empty();
  }

  private Optional<Asset> read(String name, String file) {
    if (!file.matches(NAME)) {
      return Optional.empty();
    }
    return Optional.ofNullable(TYPES.get(file.substring(file.indexOf('.') + 1)))
        .flatMap(type -> entry(name, file).map(entry -> Asset.of(type, bytes(entry))));
  }

  private Optional<URL> entry(String name, String file) {
    return Arrays.stream(context.getBundles())
        .filter(bundle -> name.equals(bundle.getSymbolicName()))
        .filter(bundle -> bundle.getState() != Bundle.UNINSTALLED)
        .map(bundle -> Optional.ofNullable(bundle.getEntry(FOLDER + file)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static byte[] bytes(URL entry) {
    try (InputStream in = entry.openStream()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + entry, e);
    }
  }
}
