package stapel.api.store;

import java.io.IOException;
import java.io.InputStream;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Stored files, named by the SHA-256 of their bytes in 64 hexadecimal digits. A blob is forced to
 * disk before its name is given, so a committed row never names a missing one. A row names it in a
 * column of {@code ${text:64}}; one that no such column of any module names is swept a day after it
 * was last put. Thread-safe.
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
