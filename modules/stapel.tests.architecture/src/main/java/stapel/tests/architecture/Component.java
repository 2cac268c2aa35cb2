package stapel.tests.architecture;

import java.util.List;
import java.util.Map;

/**
 * A declared component as its XML in the jar says.
 *
 * @param name the component's name
 * @param services the service types it provides
 * @param properties its string properties
 */
public record Component(String name, List<String> services, Map<String, String> properties) {
  /** Copies. */
  public Component {
    services = List.copyOf(services);
    properties = Map.copyOf(properties);
  }
}
