package stapel.doors.registry;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import stapel.api.Registry;
import stapel.platform.api.Calls;

/**
 * A contribution to a module's own extension point, as the module that asks for it gets it: each of
 * its methods is counted for its bundle, since modules know of no calls.
 */
final class Extension implements InvocationHandler {

  private final Object service;
  private final Registry.Entry<?> entry;
  private final Calls calls;

  private Extension(Object service, Registry.Entry<?> entry, Calls calls) {
    this.service = service;
    this.entry = entry;
    this.calls = calls;
  }

  /** What the doors, which count by themselves, call themselves is handed over as it is. */
  static <T> T of(Class<T> type, T service, Registry.Entry<?> entry, Calls calls) {
    String home = type.getPackageName();
    boolean ours =
        home.equals("stapel.api")
            || home.startsWith("stapel.api.")
            || home.startsWith("stapel.platform.");
    return ours || !type.isInterface()
        ? service
        : type.cast(
            Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                new Extension(service, entry, calls)));
  }

  @Override
  public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
    if (method.getDeclaringClass() == Object.class) {
      return switch (method.getName()) {
        case "equals" -> proxy == arguments[0];
        case "hashCode" -> System.identityHashCode(proxy);
        default -> service.toString();
      };
    }
    try {
      return calls.call(entry, Calls.Kind.EXTENSION, () -> called(method, arguments));
    } catch (Checked e) {
      throw e.getCause();
    }
  }

  private Object called(Method method, Object[] arguments) {
    try {
      return method.invoke(service, arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException unchecked) {
        throw unchecked;
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new Checked(e.getCause());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What the method declares to throw, on its way through the count. */
  private static final class Checked extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Checked(Throwable cause) {
      super(cause.toString(), cause);
      setStackTrace(cause.getStackTrace());
    }
  }
}
