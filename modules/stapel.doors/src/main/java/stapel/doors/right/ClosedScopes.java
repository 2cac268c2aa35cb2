package stapel.doors.right;

import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.doors.registry.Watched;
import stapel.platform.api.Access;

/** Where modules do nothing of themselves, because they are switched off there. Thread-safe. */
@Component(service = ClosedScopes.class)
public final class ClosedScopes implements Watched {

  private final SwitchStore switches;
  private final Access access;

  /** As these tell. */
  @Activate
  public ClosedScopes(@Reference SwitchStore switches, @Reference Access access) {
    this.switches = switches;
    this.access = access;
  }

  /**
   * The regions and all scopes below them, by symbolic name of the bundle; empty when nothing is
   * switched off. Inside a transaction.
   */
  public Map<String, Set<String>> all() {
    return Closed.scopes(switches.all(), access);
  }

  /** Those of one bundle; empty when it is off nowhere. Inside a transaction. */
  public Set<String> of(String bundle) {
    return all().getOrDefault(bundle, Set.of());
  }

  @Override
  public void watch(Runnable watcher) {
    switches.watch(watcher);
  }
}
