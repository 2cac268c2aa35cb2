package stapel.provisioning.change;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.data.Filter;
import stapel.api.data.Query;
import stapel.platform.api.Caller;
import stapel.platform.api.DatasetDoor;
import stapel.provisioning.plan.Effect;

/** The jobs that are at work, as the platform's list of jobs tells. */
@Component(service = RunningJobs.class)
public final class RunningJobs {

  private static final String JOBS = "doors.jobs";

  private final DatasetDoor door;

  /** Through this door. */
  @Activate
  public RunningJobs(@Reference DatasetDoor door) {
    this.door = door;
  }

  /** Whether the job of this id is; asks the list, which most plans need not. */
  public boolean atWork(String id) {
    return ids().contains(id);
  }

  private Set<String> ids() {
    Caller platform = Caller.system("provisioning").speaking(Locale.ENGLISH);
    Filter running = new Filter("state", Filter.Operator.EQ, Effect.RUNNING);
    Set<String> ids = new HashSet<>();
    if (door.dataset(platform, JOBS).isPresent()) {
      door.read(
          platform,
          reader -> {
            reader.stream(
                Query.of(JOBS).columns("state").filter(running), row -> ids.add(row.ref().id()));
            return true;
          });
    }
    return Set.copyOf(ids);
  }
}
