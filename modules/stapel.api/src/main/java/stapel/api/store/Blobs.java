package stapel.api.store;

import java.io.IOException;
import java.io.InputStream;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Stored files, named by the SHA-256 of their bytes in 64 hexadecimal digits. A blob is forced to
 * disk before its name is given, so a committed row never names a missing one; one that no row
 * names is swept after a day. Thread-safe.
 */
@ProviderType
public interface Blobs {

  /**
   * Stores the bytes; the same bytes twice are stored once.
   *
   * @throws IOException when the disk refuses; nothing is then stored
   */
  String put(InputStream bytes) throws IOException;

  /**
   * The bytes.
   *
   * @throws IOException when there is no such blob
   */
  InputStream open(String name) throws IOException;

  /** How many bytes, -1 when there is no such blob. */
  long size(String name);
}
