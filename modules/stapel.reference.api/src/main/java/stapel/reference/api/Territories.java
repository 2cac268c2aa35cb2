package stapel.reference.api;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import stapel.api.Text;

/**
 * The subjects of the federation as the server keeps them. A service; used inside a transaction;
 * thread-safe.
 */
@ProviderType
public interface Territories {

  /** All of them, by code. */
  List<Territory> all();

  /**
   * One territory.
   *
   * @param code two digits, also the row's id in {@code reference.territories}
   * @param title its name
   */
  record Territory(String code, Text title) {}
}
