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
import stapel.api.grant.CommandGrant;
import stapel.api.grant.Grant;
import stapel.api.grant.RowGrant;
import stapel.platform.api.Access;
import stapel.platform.api.Caller;

/** Roles and grants together: what a caller holds. Nothing else decides. */
public final class Rights {

  private static final Logger LOG = LoggerFactory.getLogger(Rights.class);

  private final Registry<Grant> grants;
  private final Access access;
  private final Map<Grant, Given> given = Collections.synchronizedMap(new WeakHashMap<>());

  /** Stands on the grants registered now and later. */
  public Rights(Registries registries, Access access) {
    this.grants = registries.of(Grant.class);
    this.access = access;
  }

  /** What this caller holds at this moment. Inside a transaction. */
  public Held of(Caller caller) {
    List<RowGrant> rows = new ArrayList<>();
    List<CommandGrant> commands = new ArrayList<>();
    for (Registry.Entry<Grant> entry : grants.all()) {
      Given one = read(entry);
      rows.addAll(one.rows);
      commands.addAll(one.commands);
    }
    return new Held(caller, access.roles(caller), rows, commands);
  }

  private Given read(Registry.Entry<Grant> entry) {
    try {
      return given.computeIfAbsent(
          entry.get(),
          grant -> new Given(List.copyOf(grant.rows()), List.copyOf(grant.commands())));
    } catch (Refusal gone) {
      return new Given(List.of(), List.of());
    } catch (RuntimeException | LinkageError e) {
      LOG.warn("reading the grant {} of {}: left out", entry.id(), entry.bundle(), e);
      return new Given(List.of(), List.of());
    }
  }

  private record Given(List<RowGrant> rows, List<CommandGrant> commands) {}
}
