package stapel.api.command;

import java.time.Instant;
import java.util.Locale;
import org.osgi.annotation.versioning.ProviderType;
import stapel.api.Ref;

/**
 * One call of a command: who, when and where come from here, never from the request. Valid only
 * during the call.
 */
@ProviderType
public interface Call {

  /** Id of the calling person. */
  String person();

  /** The person's name as the audit log shows it. */
  String name();

  /** The caller's language. */
  Locale language();

  /** The moment of the call by the server's clock; the same for everything that happens in it. */
  Instant now();

  /** Id of the scope the permission was found in. */
  String scope();

  /**
   * True when the caller only wants to know what would happen; the door then rolls everything back.
   */
  boolean dryRun();

  /** A new id. */
  String newId();

  /** Tells others what happened; delivered after commit, in order per {@link Event#object}. */
  void emit(Event event);

  /**
   * Names a stored thing this call changed, for the audit line; the subject is named already.
   *
   * @param ref what was changed
   * @param what a few words without personal data, for example {@code state=closed}
   */
  void changed(Ref ref, String what);

  /**
   * Runs one piece of a long import in a transaction of its own, committed at once. Rows written so
   * must carry an import id and stay hidden until the call's own transaction makes the import
   * visible.
   */
  void chunk(Runnable work);

  /**
   * Tells the waiting caller how far a long call is.
   *
   * @param done steps done, 0 to total
   * @param total steps in all, at least 1
   */
  void progress(long done, long total);
}
