package stapel.api.grant;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Who may. Grants only ever add: a module that is absent can only show less. Nothing else decides.
 *
 * <p>Asked once, on the thread that first needs it; it must answer the same always. Roles that the
 * product knows: {@code administrator} (of the platform), {@code operator}, {@code expert}, {@code
 * observer}, {@code auditor}; a module may name roles of its own.
 */
@ConsumerType
public interface Grant {

  /** Rows and cells opened to roles. */
  List<RowGrant> rows();

  /** Permission keys given to roles. */
  List<CommandGrant> commands();
}
