package stapel.experts.api;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;
import stapel.api.Problem;

/**
 * Extension point: a module that keeps work of an expert on an application, and may refuse that the
 * assignment is taken back.
 *
 * <p>Called on the command's thread inside its transaction, before anything is removed, in the
 * order of the contributions. It vetoes by answering problems, worded by its own bundle's messages.
 * It must change nothing.
 */
@ConsumerType
public interface UnassignGuard {

  /**
   * Why the assignment must stay, for example a submitted sheet.
   *
   * @return the reasons, empty when it may go
   */
  List<Problem> objections(Assignment assignment);
}
