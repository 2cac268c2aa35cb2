package stapel.workbench.asset;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Style and scripts of the bundle. Their address holds a digest of their bytes, so a browser may
 * keep them for ever and never sees an old one.
 */
public final class Assets {

  private static final String STYLE = "text/css";
  private static final String SCRIPT = "text/javascript";

  private static final List<Source> SOURCES =
      List.of(
          new Source("workbench.css", STYLE, "/assets/workbench.css"),
          new Source("workbench.js", SCRIPT, "/assets/workbench.js"),
          new Source("autosave.js", SCRIPT, "/assets/autosave.js"),
          new Source(
              "htmx.js", SCRIPT, "/META-INF/resources/webjars/htmx.org/2.0.8/dist/htmx.min.js"),
          new Source("stapel.svg", "image/svg+xml", "/assets/stapel.svg"));

  private final Map<String, Asset> byAddress;
  private final Map<String, String> addresses;

  private Assets(Map<String, Asset> byAddress, Map<String, String> addresses) {
    this.byAddress = byAddress;
    this.addresses = addresses;
  }

  /** Reads them all. */
  public static Assets read() {
    Map<String, Asset> byAddress = new LinkedHashMap<>();
    Map<String, String> addresses = new LinkedHashMap<>();
    for (Source source : SOURCES) {
      byte[] bytes = bytes(source.path());
      String digest = digest(bytes);
      byAddress.put("/" + digest + "/" + source.name(), new Asset(source.type(), bytes, digest));
      addresses.put(source.name(), "/assets/" + digest + "/" + source.name());
    }
    return new Assets(byAddress, addresses);
  }

  /** The address of an asset by its name. */
  public String address(String name) {
    return Optional.ofNullable(addresses.get(name)).orElseThrow();
  }

  /** Sends one; 404 for an address that no asset has now. */
  public void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Asset asset = byAddress.get(request.getPathInfo() == null ? "" : request.getPathInfo());
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

  private static String digest(byte[] bytes) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))
          .substring(0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private record Source(String name, String type, String path) {}

  private record Asset(String type, byte[] bytes, String digest) {}
}
