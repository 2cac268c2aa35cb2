package stapel.store.derby;

import java.io.Writer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes what Derby would write into a file {@code derby.log} of the current folder. Derby finds it
 * by its name.
 */
public final class DerbyLog extends Writer {

  private static final Logger LOG = LoggerFactory.getLogger(DerbyLog.class);

  private final StringBuilder line = new StringBuilder();

  private DerbyLog() {}

  /** Called by Derby, once. */
  public static Writer writer() {
    return new DerbyLog();
  }

  @Override
  public void write(char[] text, int from, int length) {
    synchronized (line) {
      for (int i = from; i < from + length; i++) {
        if (text[i] == '\n') {
          emit();
        } else if (text[i] != '\r') {
          line.append(text[i]);
        }
      }
    }
  }

  private void emit() {
    if (!line.toString().isBlank()) {
      LOG.debug("{}", line);
    }
    line.setLength(0);
  }

  @Override
  public void flush() {
    // Each line goes out by itself.
  }

  @Override
  public void close() {
    // The logger stays.
  }
}
