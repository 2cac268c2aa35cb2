package stapel.api.work;

import java.io.IOException;
import java.io.InputStream;
import org.osgi.annotation.versioning.ProviderType;

/** A file a calculation reads. */
@ProviderType
public interface InputFile {

  /** Its name without path, for messages. */
  String name();

  /** Its bytes from the beginning, as often as asked. */
  InputStream open() throws IOException;
}
