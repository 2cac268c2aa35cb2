package stapel.api.command;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Reacts to one kind of event.
 *
 * <p>{@link #on} is called after the commit, on a thread of the door, at least once for each event,
 * in order per object and inside a write transaction of its own together with the note that it was
 * delivered. It has no veto; when it throws it is called again, and after ten failures the event is
 * set aside and shown. It must not wait for other events. A new listener starts at the present.
 * What happens in a region where its module is switched off waits, and is told in its order when
 * the module is switched on again.
 *
 * @param <E> the event's class
 */
@ConsumerType
public interface Listener<E extends Event> {

  /** The event's class. */
  Class<E> event();

  /** Reacts. */
  void on(E event, Call call);
}
