package stapel.intake.call;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Problem;
import stapel.api.Ref;
import stapel.api.Refusal;
import stapel.api.command.Call;
import stapel.api.setting.ScopedSettings;
import stapel.intake.api.CallFacts;
import stapel.intake.api.CallState;
import stapel.intake.api.CallStateChanged;
import stapel.intake.api.Calls;

/** The calls in the module's tables and the one place where their state changes. */
@Component(service = {Calls.class, StoredCalls.class})
public final class StoredCalls implements Calls {

  private final CallStore store;
  private final ScopedSettings settings;

  /** Over the store and the settings that an opening freezes. */
  @Activate
  public StoredCalls(@Reference CallStore store, @Reference ScopedSettings settings) {
    this.store = store;
    this.settings = settings;
  }

  @Override
  public Optional<CallFacts> find(String id) {
    return store.find(id);
  }

  @Override
  public Optional<CallFacts> byNumber(String number) {
    return store.byNumber(number);
  }

  @Override
  public List<CallFacts> inProgramme(String programme) {
    return store.inProgramme(programme);
  }

  /** The call, or the refusal that it is not there. */
  public CallFacts get(String id) {
    return store
        .find(id)
        .orElseThrow(
            () ->
                Refusal.of(
                    StoredCalls.class, Refusal.Kind.NOT_FOUND, Problem.of("intake.no-call")));
  }

  @Override
  public void move(Call call, String id, CallState to, String reason) {
    CallFacts facts = get(id);
    if (!facts.state().mayBecome(to)) {
      throw Refusal.of(
          StoredCalls.class,
          Refusal.Kind.CONFLICT,
          Problem.of("intake.call-state." + to.key(), facts.state().key()));
    }
    if (to == CallState.OPEN) {
      settings.freeze(id, call);
    }
    store.state(id, facts.state(), to);
    store.step(call.newId(), id, facts.state(), to, reason, call.now(), call.name());
    call.changed(Ref.of("intake.calls", id), "state=" + to.key());
    call.emit(CallStateChanged.of(id, facts.state(), to));
  }
}
