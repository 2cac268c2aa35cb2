package stapel.api.command;

import java.io.IOException;
import java.io.InputStream;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A file that came with a request, already stored aside and within the server's limit. Valid during
 * the call.
 */
@ProviderType
public interface Upload {

  /** The name it was given, without any path. */
  String name();

  /** Bytes. */
  long size();

  /** Its bytes from the beginning, as often as asked. */
  InputStream open() throws IOException;
}
