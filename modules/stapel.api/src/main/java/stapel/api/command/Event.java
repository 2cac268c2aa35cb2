package stapel.api.command;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Something that happened, told to {@link Listener listeners} after commit. An event record is a
 * final class of a module's {@code api} package with a factory and accessors, so that it can gain a
 * field; its fields are of the kinds a request may have. Stored as JSON under its class name.
 */
@ConsumerType
public interface Event {

  /** The object it is about, {@code dataset/id}; events of one object arrive in their order. */
  String object();
}
