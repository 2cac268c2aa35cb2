package bench.guest;

import java.util.Dictionary;
import java.util.Hashtable;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Registers the page under the address {@code /guest}, by the servlet API that is there. */
public final class Guest implements BundleActivator {

  static final String SAYS = "guest";

  @Override
  public void start(BundleContext context) throws ClassNotFoundException {
    Dictionary<String, Object> properties = new Hashtable<>();
    properties.put("osgi.http.whiteboard.servlet.pattern", "/guest");
    properties.put("osgi.http.whiteboard.servlet.name", "guest");
    if (there("jakarta.servlet.Servlet")) {
      context.registerService("jakarta.servlet.Servlet", new JakartaPage(), properties);
    } else {
      context.registerService("javax.servlet.Servlet", new JavaxPage(), properties);
    }
  }

  private static boolean there(String type) {
    try {
      Class.forName(type, false, Guest.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  @Override
  public void stop(BundleContext context) {
    // The framework unregisters what this bundle has registered.
  }
}
