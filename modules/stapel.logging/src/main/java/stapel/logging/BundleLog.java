package stapel.logging;

import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.ComponentContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;
import org.osgi.service.log.LogService;
import org.osgi.service.log.Logger;
import org.osgi.service.log.LoggerFactory;

/**
 * The log service of OSGi (Compendium 8, chapter 101) for one bundle: what it is told goes where
 * everything else goes, {@code java.util.logging}. Nothing is kept and nobody can read it back.
 */
@Component(
    service = {LogService.class, LoggerFactory.class},
    scope = ServiceScope.BUNDLE)
@SuppressWarnings("deprecation")
public final class BundleLog implements LogService {

  private final String bundle;

  /** Made by the framework for each bundle that asks. */
  @Activate
  public BundleLog(ComponentContext component) {
    this(component.getUsingBundle().getSymbolicName());
  }

  BundleLog(String bundle) {
    this.bundle = bundle;
  }

  @Override
  public Logger getLogger(String name) {
    return getLogger(name, Logger.class);
  }

  @Override
  public Logger getLogger(Class<?> type) {
    return getLogger(type, Logger.class);
  }

  @Override
  public <L extends Logger> L getLogger(String name, Class<L> kind) {
    return OsgiLogger.of(name, kind);
  }

  @Override
  public <L extends Logger> L getLogger(Class<?> type, Class<L> kind) {
    return OsgiLogger.of(type.getName(), kind);
  }

  @Override
  public <L extends Logger> L getLogger(Bundle of, String name, Class<L> kind) {
    return OsgiLogger.of(name, kind);
  }

  @Override
  public void log(int level, String message) {
    log(null, level, message, null);
  }

  @Override
  public void log(int level, String message, Throwable cause) {
    log(null, level, message, cause);
  }

  @Override
  public void log(ServiceReference<?> about, int level, String message) {
    log(about, level, message, null);
  }

  @Override
  public void log(ServiceReference<?> about, int level, String message, Throwable cause) {
    Logger logger = getLogger(bundle);
    String text = about == null ? message : message + " " + about;
    switch (level) {
      case LOG_ERROR -> logger.error("{}", text, cause);
      case LOG_WARNING -> logger.warn("{}", text, cause);
      case LOG_INFO -> logger.info("{}", text, cause);
      default -> logger.debug("{}", text, cause);
    }
  }
}
