package stapel.platform.api;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The command line behind the launcher: {@code call}, {@code read}, {@code backup}, {@code
 * restore}.
 *
 * <p>The framework property {@code stapel.mode} says where it runs: {@code server} in a server,
 * {@code headless} in the client's process without HTTP and without a store, {@code offline} in the
 * client's process with the store and without HTTP, while no server has the directory {@code
 * stapel.data}. A headless one runs calculations itself and hands other words to the server that
 * {@code DIR/run/server.json} names.
 */
@ProviderType
public interface CommandLine {

  /** The answer of a headless command line to words that need the store while no server runs. */
  int NEEDS_STORE = -1;

  /**
   * Runs one command line.
   *
   * @param words what stands after {@code ./stapel} without the launcher's own options, the first
   *     one being {@code call}, {@code read} ...
   * @return 0 done, 1 refused (one line a problem on {@code err}), 2 wrong usage, 3 our fault, or
   *     {@link #NEEDS_STORE}, upon which the launcher takes the directory and asks again offline
   */
  int run(List<String> words, InputStream in, PrintStream out, PrintStream err);
}
