package stapel.logging;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import org.osgi.framework.ServiceReference;
import org.osgi.service.log.FormatterLogger;
import org.osgi.service.log.Logger;
import org.osgi.service.log.LoggerConsumer;
import org.slf4j.helpers.MessageFormatter;

/**
 * One logger of the log service. Its five levels have six methods each, all of one meaning, so they
 * are answered in one place.
 */
final class OsgiLogger implements InvocationHandler {

  private final java.util.logging.Logger log;
  private final boolean percent;

  private OsgiLogger(String name, boolean percent) {
    this.log = java.util.logging.Logger.getLogger(name);
    this.percent = percent;
  }

  /**
   * A logger of this kind.
   *
   * @throws IllegalArgumentException when it is neither {@link Logger} nor {@link FormatterLogger}
   */
  static <L extends Logger> L of(String name, Class<L> kind) {
    if (kind != Logger.class && kind != FormatterLogger.class) {
      throw new IllegalArgumentException("no logger of the type " + kind.getName());
    }
    var handler = new OsgiLogger(name, kind == FormatterLogger.class);
    return kind.cast(Proxy.newProxyInstance(kind.getClassLoader(), new Class<?>[] {kind}, handler));
  }

  @Override
  public Object invoke(Object logger, Method method, Object[] given) throws Exception {
    String name = method.getName();
    if (name.equals("getName") || name.equals("toString")) {
      return log.getName();
    }
    if (name.equals("equals")) {
      return logger == given[0];
    }
    if (name.equals("hashCode")) {
      return System.identityHashCode(logger);
    }
    if (name.startsWith("is")) {
      return log.isLoggable(asked(name));
    }
    Level level = level(name);
    if (log.isLoggable(level)) {
      if (given[0] instanceof LoggerConsumer<?> consumer) {
        tell(consumer, (Logger) logger);
      } else {
        write(level, (String) given[0], arguments(given));
      }
    }
    return null;
  }

  private static <X extends Exception> void tell(LoggerConsumer<X> consumer, Logger logger)
      throws X {
    consumer.accept(logger);
  }

  /** The component runtime asks this about twenty thousand times while bundles start. */
  private static Level asked(String name) {
    return switch (name) {
      case "isErrorEnabled" -> Level.SEVERE;
      case "isWarnEnabled" -> Level.WARNING;
      case "isInfoEnabled" -> Level.INFO;
      case "isDebugEnabled" -> Level.FINE;
      default -> Level.FINEST;
    };
  }

  private static Level level(String name) {
    return switch (name) {
      case "error" -> Level.SEVERE;
      case "warn" -> Level.WARNING;
      case "info", "audit" -> Level.INFO;
      case "debug" -> Level.FINE;
      default -> Level.FINEST;
    };
  }

  private static List<Object> arguments(Object[] given) {
    boolean many = given.length == 2 && given[1] instanceof Object[];
    return Arrays.asList(many ? (Object[]) given[1] : Arrays.copyOfRange(given, 1, given.length));
  }

  /** A cause or a service at the end is what the entry is about, and no argument of the text. */
  private void write(Level level, String text, List<Object> given) {
    List<Object> arguments = new ArrayList<>(given);
    Throwable cause = null;
    String about = "";
    while (!arguments.isEmpty()) {
      Object last = arguments.get(arguments.size() - 1);
      if (last instanceof Throwable thrown && cause == null) {
        cause = thrown;
      } else if (last instanceof ServiceReference<?> service && about.isEmpty()) {
        about = " " + service;
      } else {
        break;
      }
      arguments.remove(arguments.size() - 1);
    }
    log.log(level, format(text, arguments.toArray()) + about, cause);
  }

  private String format(String text, Object... arguments) {
    if (!percent) {
      return MessageFormatter.basicArrayFormat(text, arguments);
    }
    return arguments.length == 0 ? text : String.format(Locale.ROOT, text, arguments);
  }
}
