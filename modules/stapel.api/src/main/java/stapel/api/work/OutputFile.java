package stapel.api.work;

import java.io.IOException;
import java.io.OutputStream;
import org.osgi.annotation.versioning.ProviderType;

/** A file a calculation writes; it takes its name only when the calculation has ended well. */
@ProviderType
public interface OutputFile {

  /** Its name without path, for messages. */
  String name();

  /** Where to write; closed by the calculation. */
  OutputStream create() throws IOException;
}
