package stapel.launcher;

import java.util.logging.Level;
import org.apache.felix.framework.Logger;

/** Hands what the framework has to say to the log files. */
public final class FrameworkLog extends Logger {
  private final java.util.logging.Logger log =
      java.util.logging.Logger.getLogger("org.osgi.framework");

  /** Made by the launcher and given to the framework as a property. */
  public FrameworkLog() {
    setLogLevel(LOG_WARNING);
  }

  @Override
  protected void doLog(int level, String message, Throwable cause) {
    log.log(level == LOG_ERROR ? Level.SEVERE : Level.WARNING, message, cause);
  }
}
