package stapel.platform.api;

import java.util.List;
import java.util.Locale;
import org.osgi.annotation.versioning.ProviderType;

/**
 * How to sign in to a server that nobody has signed in to yet. Registered when the first account is
 * there; what makes {@link Ready} known waits for it and repeats its lines.
 */
@ProviderType
public interface Welcome {

  /**
   * The first account's address and one-time password, for the screen of whoever started the server
   * and for no log; empty once somebody has signed in.
   */
  List<String> lines(Locale language);
}
