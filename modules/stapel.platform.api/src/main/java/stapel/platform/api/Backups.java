package stapel.platform.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.BiConsumer;
import org.osgi.annotation.versioning.ProviderType;

/** One file with everything a server knows, in one logical format for every engine. */
@ProviderType
public interface Backups {

  /** The permission key of a backup: it is a read of everything. */
  String PERMISSION = "provisioning.backup";

  /** Writes a consistent backup while people work. */
  void write(OutputStream out, BiConsumer<Long, Long> progress) throws IOException;

  /**
   * Fills an empty store from a backup.
   *
   * @throws stapel.api.Refusal when the store holds data, or the file is damaged or newer than the
   *     modules
   */
  void restore(InputStream in, BiConsumer<Long, Long> progress) throws IOException;
}
