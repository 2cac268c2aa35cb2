package stapel.intake.api;

import java.util.List;
import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;
import stapel.api.Problem;

/**
 * Extension point: a module that keeps work on applications, and may refuse that they are taken out
 * again when an import is undone.
 *
 * <p>Called on the command's thread inside its transaction, before anything is removed, one guard
 * after another in the order of their contributions. It vetoes by answering problems, worded by its
 * own bundle's messages; the guards after one that objects are not asked. It must change nothing.
 */
@ConsumerType
public interface RemovalGuard {

  /**
   * Why these applications must stay.
   *
   * @param applications their ids, at least one
   * @return the reasons, empty when they may go
   */
  List<Problem> objections(Set<String> applications);
}
