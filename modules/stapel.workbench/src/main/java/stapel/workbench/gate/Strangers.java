package stapel.workbench.gate;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.servlet.runtime.HttpServiceRuntime;
import org.osgi.service.servlet.runtime.dto.RequestInfoDTO;
import org.osgi.util.tracker.ServiceTracker;
import stapel.api.store.Scopes;
import stapel.platform.api.Caller;
import stapel.platform.api.CommandDoor;
import stapel.platform.api.Modules;

/**
 * Servlets of bundles that are not ours. They know nothing of roles and scopes, so only an
 * administrator of the platform gets to them. While there are none, nothing is asked.
 */
final class Strangers {

  private static final String SERVLETS =
      "(|(osgi.http.whiteboard.servlet.pattern=*)(osgi.http.whiteboard.servlet.name=*)"
          + "(osgi.http.whiteboard.resource.pattern=*))";

  private final ServiceTracker<Object, ServiceReference<Object>> servlets;
  private final ServiceTracker<HttpServiceRuntime, HttpServiceRuntime> runtime;
  private final ServiceTracker<CommandDoor, CommandDoor> doors;

  Strangers(BundleContext context) {
    this.servlets = new Theirs(context);
    this.runtime = new ServiceTracker<>(context, HttpServiceRuntime.class, null);
    this.doors = new ServiceTracker<>(context, CommandDoor.class, null);
    servlets.open(true);
    runtime.open();
    doors.open();
  }

  void close() {
    servlets.close();
    runtime.close();
    doors.close();
  }

  /** Whether one of them would answer this request. */
  boolean answer(HttpServletRequest request) {
    ServiceReference<Object>[] theirs = servlets.getServiceReferences();
    HttpServiceRuntime http = theirs == null ? null : runtime.getService();
    if (http == null) {
      return false;
    }
    RequestInfoDTO found = http.calculateRequestInfoDTO(Open.path(request));
    long service =
        found.servletDTO != null
            ? found.servletDTO.serviceId
            : found.resourceDTO != null ? found.resourceDTO.serviceId : 0;
    return Arrays.stream(theirs)
        .anyMatch(one -> one.getProperty(Constants.SERVICE_ID).equals(service));
  }

  /** Whether the caller may have their answer. */
  boolean admit(Caller caller) {
    CommandDoor door = doors.getService();
    return door != null && door.may(caller, Modules.CHANGE, Scopes.PLATFORM);
  }

  /** Those of bundles whose name is not one of ours. */
  private static final class Theirs extends ServiceTracker<Object, ServiceReference<Object>> {

    Theirs(BundleContext context) {
      super(context, filter(), null);
    }

    private static org.osgi.framework.Filter filter() {
      try {
        return FrameworkUtil.createFilter(SERVLETS);
      } catch (InvalidSyntaxException e) {
        throw new IllegalStateException(SERVLETS, e);
      }
    }

    @Override
    public ServiceReference<Object> addingService(ServiceReference<Object> reference) {
      return reference.getBundle().getSymbolicName().startsWith("stapel.") ? null : reference;
    }

    @Override
    public void removedService(
        ServiceReference<Object> reference, ServiceReference<Object> service) {
      // The service itself was never taken.
    }
  }
}
