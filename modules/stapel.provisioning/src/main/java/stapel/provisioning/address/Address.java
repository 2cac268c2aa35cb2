package stapel.provisioning.address;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import stapel.profile.ProfileException;

/**
 * Where a repository answers over HTTP.
 *
 * @param uri of the folder, with a slash at its end
 */
public record Address(URI uri) {

  private static final Set<String> SCHEMES = Set.of("http", "https");

  /**
   * What somebody wrote as the place of a repository; empty for a folder.
   *
   * @throws ProfileException when it begins like an address and is none
   */
  public static Optional<Address> of(String place) {
    String lower = place.toLowerCase(Locale.ROOT);
    if (!lower.startsWith("http://") && !lower.startsWith("https://")) {
      return Optional.empty();
    }
    try {
      URI uri = new URI(place.endsWith("/") ? place : place + "/");
      boolean plain =
          uri.getHost() != null
              && uri.getRawUserInfo() == null
              && uri.getRawQuery() == null
              && uri.getRawFragment() == null;
      if (plain) {
        return Optional.of(new Address(uri));
      }
    } catch (URISyntaxException e) {
      throw new ProfileException("repository-address", place, e.getMessage());
    }
    throw new ProfileException("repository-address", place, place);
  }

  /** The address of a file of it. */
  URI file(String name) {
    return uri.resolve(name);
  }

  /** Whether another address is of the same server, or of the same over TLS. */
  boolean serves(URI other) {
    boolean host = uri.getHost().equalsIgnoreCase(String.valueOf(other.getHost()));
    boolean scheme = other.getScheme() != null && SCHEMES.contains(other.getScheme());
    boolean safer = uri.getScheme().equals("http") && "https".equals(other.getScheme());
    boolean same = uri.getScheme().equals(other.getScheme()) && uri.getPort() == other.getPort();
    return host && scheme && (same || safer);
  }

  @Override
  public String toString() {
    return uri.toString();
  }
}
