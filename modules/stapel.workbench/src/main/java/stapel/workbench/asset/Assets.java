package stapel.workbench.asset;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Style and scripts of the workbench and of modules. Their address holds a digest of their bytes,
 * so a browser may keep them for ever and never sees an old one.
 */
public final class Assets {

  private static final List<Source> SOURCES =
      List.of(
          new Source("workbench.css", Asset.STYLE, "/assets/workbench.css"),
          new Source("workbench.js", Asset.SCRIPT, "/assets/workbench.js"),
          new Source("autosave.js", Asset.SCRIPT, "/assets/autosave.js"),
          new Source(
              "htmx.js",
              Asset.SCRIPT,
              "/META-INF/resources/webjars/htmx.org/2.0.8/dist/htmx.min.js"),
          new Source("stapel.svg", Asset.DRAWING, "/assets/stapel.svg"));

  private final Map<String, Asset> byAddress;
  private final Map<String, String> addresses;
  private final Optional<ModuleAssets> modules;

  private Assets(
      Map<String, Asset> byAddress, Map<String, String> addresses, Optional<ModuleAssets> modules) {
    this.byAddress = byAddress;
    this.addresses = addresses;
    this.modules = modules;
  }

  /** The workbench's own alone. */
  public static Assets read() {
    return read(Optional.empty());
  }

  /** The workbench's own, and those of modules. */
  public static Assets read(ModuleAssets modules) {
    return read(Optional.of(modules));
  }

  private static Assets read(Optional<ModuleAssets> modules) {
    Map<String, Asset> byAddress = new LinkedHashMap<>();
    Map<String, String> addresses = new LinkedHashMap<>();
    for (Source source : SOURCES) {
      Asset asset = Asset.of(source.type(), bytes(source.path()));
      String address = "/" + asset.digest() + "/" + source.name();
      byAddress.put(address, asset);
      addresses.put(source.name(), "/assets" + address);
    }
    return new Assets(byAddress, addresses, modules);
  }

  /** The address of an asset by its name. */
  public String address(String name) {
    return Optional.ofNullable(addresses.get(name)).orElseThrow();
  }

  /**
   * The address of a module's asset.
   *
   * @throws IllegalArgumentException when the bundle has no such file
   */
  public String address(String bundle, String name) {
    return modules
        .flatMap(all -> all.address(bundle, name))
        .map(path -> "/assets" + path)
        .orElseThrow(() -> new IllegalArgumentException(bundle + " has no asset " + name));
  }

  /** Sends one; 404 for an address that no asset has now. */
  public void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String path = request.getPathInfo() == null ? "" : request.getPathInfo();
    Asset asset =
        Optional.ofNullable(byAddress.get(path))
            .or(() -> modules.flatMap(all -> all.find(path)))
            .orElse(null);
    if (asset == null) {
      response.setStatus(404);
      return;
    }
    String tag = '"' + asset.digest() + '"';
    response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
    response.setHeader("ETag", tag);
    if (tag.equals(request.getHeader("If-None-Match"))) {
      response.setStatus(304);
      return;
    }
    response.setContentType(asset.type());
    response.setCharacterEncoding("UTF-8");
    response.setContentLength(asset.bytes().length);
    response.getOutputStream().write(asset.bytes());
  }

  private static byte[] bytes(String path) {
    try (InputStream in = Assets.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("the bundle lacks " + path);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + path, e);
    }
  }

  private record Source(String name, String type, String path) {}
}
