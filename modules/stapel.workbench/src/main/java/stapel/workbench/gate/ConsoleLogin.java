package stapel.workbench.gate;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.ServiceRegistration;
import org.osgi.util.tracker.BundleTracker;
import stapel.platform.api.Caller;

/**
 * Tells Felix Web Console, when somebody has installed it, that whoever passed the {@link Porch}
 * need not sign in once more. Its interface is taken from the console itself, so that nothing of
 * ours stands on it.
 */
final class ConsoleLogin extends BundleTracker<ServiceRegistration<?>> {

  private static final String CONSOLE = "org.apache.felix.webconsole";
  private static final String PROVIDER = CONSOLE + ".spi.SecurityProvider";

  ConsoleLogin(BundleContext context) {
    super(context, Bundle.ACTIVE, null);
  }

  @Override
  public ServiceRegistration<?> addingBundle(Bundle bundle, BundleEvent event) {
    if (!bundle.getSymbolicName().equals(CONSOLE)) {
      return null;
    }
    try {
      Class<?> type = bundle.loadClass(PROVIDER);
      Object provider =
          Proxy.newProxyInstance(
              type.getClassLoader(), new Class<?>[] {type}, ConsoleLogin::answer);
      return bundle.getBundleContext().registerService(PROVIDER, provider, null);
    } catch (ClassNotFoundException older) {
      // It asks for its own password then, behind ours.
      return null;
    }
  }

  private static Object answer(Object provider, Method method, Object[] arguments) {
    return switch (method.getName()) {
      case "authenticate" -> caller((HttpServletRequest) arguments[0]);
      case "authorize" -> true;
      case "equals" -> provider == arguments[0];
      case "hashCode" -> System.identityHashCode(provider);
      case "toString" -> PROVIDER;
      default -> null;
    };
  }

  /** The console takes null for nobody. */
  private static Object caller(HttpServletRequest request) {
    boolean passed = request.getAttribute(Porch.PASSED) != null;
    return passed && request.getAttribute(Gate.CALLER) instanceof Caller caller
        ? caller.name()
        : null;
  }
}
