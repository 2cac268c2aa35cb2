package stapel.profile;

/**
 * One bundle that a profile runs.
 *
 * @param name its symbolic name
 * @param version its version as the manifest states it
 * @param sha256 the digest by which {@link JarStore} keeps it
 * @param startLevel smaller levels start first
 * @param headless whether a calculation in the client's process needs it
 * @param key whose signature brought it: a public key in Base64
 * @param from the repository it came from, a folder or an address; empty for the product's own
 */
public record LockedJar(
    String name,
    String version,
    String sha256,
    int startLevel,
    boolean headless,
    String key,
    String from) {

  /** The level of everything that is not said to start earlier. */
  public static final int USUAL_LEVEL = 2;

  /** A profile that is older than the repositories' places has none. */
  public LockedJar {
    from = from == null ? "" : from;
  }

  /** From the product's own repository. */
  public LockedJar(
      String name, String version, String sha256, int startLevel, boolean headless, String key) {
    this(name, version, sha256, startLevel, headless, key, "");
  }

  /** The same, offered by another repository. */
  public LockedJar offered(String place) {
    return new LockedJar(name, version, sha256, startLevel, headless, key, place);
  }

  /** A jar of a repository, started with the others. */
  public static LockedJar of(IndexedJar jar, PublicKey key) {
    return new LockedJar(
        jar.name(), jar.version().toString(), jar.sha256(), USUAL_LEVEL, true, key.base64());
  }
}
