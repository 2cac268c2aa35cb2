package stapel.profile;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.osgi.framework.Version;

/**
 * One jar of a repository, as its index describes it.
 *
 * @param file the file's name in the repository's folder, without a path
 * @param sha256 digest of its bytes, 64 lower-case hexadecimal digits
 * @param size in bytes
 * @param headers the OSGi headers of its manifest by name
 * @param contributions what its components contribute, in the order of their files
 */
public record IndexedJar(
    String file,
    String sha256,
    long size,
    Map<String, String> headers,
    List<Contributed> contributions) {

  /** Checks the name and the digest, which become names of files, and copies the rest. */
  public IndexedJar {
    if (!file.matches("[A-Za-z0-9][A-Za-z0-9._+-]*\\.jar")) {
      throw new ProfileException("index-file", file);
    }
    if (!sha256.matches("[0-9a-f]{64}")) {
      throw new ProfileException("index-digest", file);
    }
    if (!headers.containsKey("Bundle-SymbolicName")) {
      throw new ProfileException("no-bundle", file);
    }
    headers = Collections.unmodifiableMap(new TreeMap<>(headers));
    contributions = List.copyOf(contributions);
  }

  /** The symbolic name. */
  public String name() {
    return headers.get("Bundle-SymbolicName").split(";", 2)[0].trim();
  }

  /** The version; {@code 0.0.0} when the manifest states none. */
  public Version version() {
    return Version.parseVersion(headers.get("Bundle-Version"));
  }
}
