package stapel.platform.api;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** The command line behind the launcher: {@code call}, {@code read}, {@code backup}, {@code restore}. */
@ProviderType
public interface CommandLine {

  /**
   * Runs one command line.
   *
   * @param words what stands after {@code ./stapel}, the first one being {@code call}, {@code read} ...
   * @return 0 done, 1 refused (one line a problem on {@code err}), 2 wrong usage, 3 our fault
   */
  int run(List<String> words, InputStream in, PrintStream out, PrintStream err);
}
