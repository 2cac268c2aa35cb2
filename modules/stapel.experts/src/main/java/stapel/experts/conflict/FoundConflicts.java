package stapel.experts.conflict;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Registries;
import stapel.api.Registry;
import stapel.api.command.Call;
import stapel.api.setting.ScopedSettings;
import stapel.experts.api.TeamBonds;
import stapel.experts.api.TeamBonds.Bond;
import stapel.experts.expert.CallExpert;
import stapel.experts.expert.ReadingSettings;
import stapel.intake.api.Applicant;
import stapel.intake.api.Application;
import stapel.intake.api.ApplicationState;
import stapel.intake.api.Applications;

/** Looks for the conflicts of interest of a call and keeps what was found, each with its cause. */
@Component(service = FoundConflicts.class)
public final class FoundConflicts {

  private static final Set<ApplicationState> SENT =
      EnumSet.complementOf(EnumSet.of(ApplicationState.DRAFT));

  private final Applications applications;
  private final TieStore ties;
  private final ConflictStore store;
  private final ScopedSettings settings;
  private final Registries registries;

  /** Over the stores, the settings of calls and what other modules know. */
  @Activate
  public FoundConflicts(
      @Reference Applications applications,
      @Reference TieStore ties,
      @Reference ConflictStore store,
      @Reference ScopedSettings settings,
      @Reference Registries registries) {
    this.applications = applications;
    this.ties = ties;
    this.store = store;
    this.settings = settings;
    this.registries = registries;
  }

  /**
   * Finds those of all applications of a call and keeps them; what is one no longer is forgotten,
   * what was allowed stays allowed.
   *
   * @return those that count: found and not allowed
   */
  public List<Derived> refresh(
      Call call, String callId, List<Applicant> applicants, List<CallExpert> experts) {
    List<Derived> found = found(callId, applicants, experts);
    Map<String, ConflictStore.Kept> kept = new HashMap<>();
    store.ofCall(callId).forEach(one -> kept.put(one.key(), one));
    Set<String> still = new HashSet<>();
    List<Derived> added = new ArrayList<>();
    List<Derived> counting = new ArrayList<>();
    for (Derived one : found) {
      String key = one.pair() + " " + one.cause().key();
      still.add(key);
      if (!kept.containsKey(key)) {
        added.add(one);
      }
      if (!kept.containsKey(key) || !kept.get(key).allowed()) {
        counting.add(one);
      }
    }
    store.remove(
        kept.values().stream()
            .filter(one -> !still.contains(one.key()))
            .map(ConflictStore.Kept::id)
            .toList());
    store.add(call, callId, added);
    return counting;
  }

  private List<Derived> found(String callId, List<Applicant> applicants, List<CallExpert> experts) {
    Map<String, Applicant> byApplication = new HashMap<>();
    applicants.forEach(applicant -> byApplication.put(applicant.application(), applicant));
    DerivedConflicts derived =
        new DerivedConflicts(
            ConflictRules.of(settings.of(ReadingSettings.Config.class, callId)),
            experts,
            ties.ofCall(callId),
            bonds(callId));
    List<Derived> found = new ArrayList<>();
    for (Application application : applications.in(callId, SENT)) {
      Applicant nobody = Applicant.of(application.id(), "", "", "");
      found.addAll(derived.of(application, byApplication.getOrDefault(application.id(), nobody)));
    }
    return found;
  }

  private List<Bond> bonds(String callId) {
    List<Bond> bonds = new ArrayList<>();
    for (Registry.Entry<TeamBonds> module : registries.of(TeamBonds.class).all()) {
      bonds.addAll(module.get().bonds(callId));
    }
    return bonds;
  }
}
