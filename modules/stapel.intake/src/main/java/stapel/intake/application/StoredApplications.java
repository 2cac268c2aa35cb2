package stapel.intake.application;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Problem;
import stapel.api.Ref;
import stapel.api.Refusal;
import stapel.api.command.Call;
import stapel.intake.api.Applicant;
import stapel.intake.api.Application;
import stapel.intake.api.ApplicationState;
import stapel.intake.api.ApplicationStateChanged;
import stapel.intake.api.Applications;

/** The applications in the module's tables and the one place where their state changes. */
@Component(service = {Applications.class, StoredApplications.class})
public final class StoredApplications implements Applications {

  private static final Comparator<Application> BY_NUMBER =
      Comparator.comparing((Application a) -> NumberOrder.key(a.number()))
          .thenComparing(Application::id);

  private final ApplicationStore store;

  /** Over the store. */
  @Activate
  public StoredApplications(@Reference ApplicationStore store) {
    this.store = store;
  }

  @Override
  public Optional<Application> find(String id) {
    return store.find(id);
  }

  @Override
  public List<Application> find(Set<String> ids) {
    return store.find(List.copyOf(ids)).stream().sorted(BY_NUMBER).toList();
  }

  @Override
  public Optional<Application> byNumber(String call, String number) {
    return store.byNumber(call, number);
  }

  /** True when no other application to this call may take the number. */
  boolean taken(String call, String number) {
    return store.numbered(call, number);
  }

  @Override
  public List<Application> in(String call, Set<ApplicationState> states) {
    return store.ofCall(call).stream().filter(a -> states.contains(a.state())).toList();
  }

  @Override
  public List<Applicant> applicants(String call) {
    return store.applicants(call);
  }

  @Override
  public Map<String, String> idsByNumber(String call) {
    Map<String, String> ids = new LinkedHashMap<>();
    store.ofCall(call).forEach(a -> ids.put(a.number(), a.id()));
    return ids;
  }

  @Override
  public Map<ApplicationState, Long> count(String call) {
    Map<ApplicationState, Long> counts = new EnumMap<>(ApplicationState.class);
    store.count(call).forEach(c -> counts.put(c.state(), c.number()));
    return counts;
  }

  /** The application, or the refusal that it is not there. */
  public Application get(String id) {
    return store
        .find(id)
        .orElseThrow(() -> refusal(Refusal.Kind.NOT_FOUND, "intake.no-application"));
  }

  @Override
  public void move(Call call, Map<String, ApplicationState> targets, String reason) {
    Map<String, Application> found = new HashMap<>();
    store.find(List.copyOf(targets.keySet())).forEach(a -> found.put(a.id(), a));
    List<Problem> problems = new ArrayList<>();
    List<ApplicationStore.Move> moves = new ArrayList<>();
    targets.forEach(
        (id, to) -> {
          Application application = found.get(id);
          if (application == null) {
            throw refusal(Refusal.Kind.NOT_FOUND, "intake.no-application");
          }
          if (application.state() == to) {
            return;
          }
          if (!application.state().mayBecome(to)) {
            problems.add(
                Problem.of(
                    "intake.state." + to.key(), application.number(), application.state().key()));
          }
          moves.add(
              new ApplicationStore.Move(
                  call.newId(), application, to, reason, call.now(), call.name()));
        });
    if (!problems.isEmpty()) {
      throw Refusal.of(StoredApplications.class, Refusal.Kind.CONFLICT, problems);
    }
    store.move(moves);
    for (ApplicationStore.Move move : moves) {
      Application a = move.application();
      call.changed(Ref.of("intake.applications", a.id()), "state=" + move.to().key());
      call.emit(ApplicationStateChanged.of(a.id(), a.call(), a.state(), move.to()));
    }
  }

  private static Refusal refusal(Refusal.Kind kind, String code) {
    return Refusal.of(StoredApplications.class, kind, Problem.of(code));
  }
}
