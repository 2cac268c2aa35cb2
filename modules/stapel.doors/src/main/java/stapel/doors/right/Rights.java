package stapel.doors.right;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stapel.api.Refusal;
import stapel.api.Registries;
import stapel.api.Registry;
import stapel.api.grant.Grant;
import stapel.doors.calls.CountedCalls;
import stapel.doors.right.Held.Given;
import stapel.platform.api.Access;
import stapel.platform.api.Caller;
import stapel.platform.api.Switches;

/** Roles and grants together: what a caller holds. Nothing else decides. */
public final class Rights {

  private static final Logger LOG = LoggerFactory.getLogger(Rights.class);

  private final Registry<Grant> grants;
  private final Access access;
  private final Switches switches;
  private final CountedCalls calls;
  private final Map<Registry.Entry<Grant>, Given> given =
      Collections.synchronizedMap(new WeakHashMap<>());

  /** Stands on the grants registered now and later. */
  public Rights(Registries registries, Access access, Switches switches, CountedCalls calls) {
    this.switches = switches;
    this.calls = calls;
    this.grants = registries.of(Grant.class);
    this.access = access;
  }

  /** What this caller holds at this moment. Inside a transaction. */
  public Held of(Caller caller) {
    List<Given> all = new ArrayList<>();
    for (Registry.Entry<Grant> entry : grants.all()) {
      all.add(read(entry));
    }
    return new Held(caller, access.roles(caller), all, Closed.of(switches.all(), access));
  }

  private Given read(Registry.Entry<Grant> entry) {
    Given known = given.get(entry);
    if (known != null) {
      return known;
    }
    try {
      Given told = calls.described(entry, () -> told(entry));
      given.put(entry, told);
      return told;
    } catch (Refusal gone) {
      return new Given(entry.bundle(), List.of(), List.of());
    } catch (RuntimeException | LinkageError e) {
      LOG.warn("reading the grant {} of {}: left out", entry.id(), entry.bundle(), e);
      return new Given(entry.bundle(), List.of(), List.of());
    }
  }

  private static Given told(Registry.Entry<Grant> entry) {
    Grant grant = entry.get();
    return new Given(entry.bundle(), List.copyOf(grant.rows()), List.copyOf(grant.commands()));
  }
}
