package stapel.api.command;

import java.util.Map;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A {@link Command} whose form begins with what is usual where neither its subject nor the address
 * says anything: a currency, a number of days. It is a suggestion in the form only; a request from
 * elsewhere still names every field that is required.
 *
 * <p>{@link #usual} is called on a request's thread each time a form is opened that is not about a
 * stored row. It reads and changes nothing.
 */
@ConsumerType
public interface Usual {

  /**
   * The values a form begins with.
   *
   * @return by field name, in the types that {@link Prefilled#present} gives; never null
   */
  Map<String, Object> usual();
}
