package stapel.api.setting;

import java.lang.annotation.Annotation;
import org.osgi.annotation.versioning.ProviderType;
import stapel.api.command.Call;

/**
 * The values that hold in a scope. A service; used inside a transaction of a door or in a view;
 * thread-safe.
 */
@ProviderType
public interface ScopedSettings {

  /**
   * What holds in this scope: its own values, else those of the nearest scope above, else the
   * defaults. Two short queries; the answer does not change afterwards, so ask again for each
   * request. A stored value that no longer fits its element's type counts as absent.
   *
   * @param config the type that a running {@link Settings} names
   * @param scope id of a scope; for one that does not exist the platform's values hold
   * @throws IllegalArgumentException when no running contribution names this type
   */
  <C extends Annotation> C of(Class<C> config, String scope);

  /**
   * Freezes all values as they hold in this scope now; called by the module that opens the scope's
   * call, inside the command's transaction. Nothing happens when they are frozen already. Values of
   * a module that is installed later are not frozen.
   */
  void freeze(String scope, Call call);
}
