package stapel.doors.command;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import stapel.api.Contribution;
import stapel.api.Problem;
import stapel.api.Ref;
import stapel.api.Refusal;
import stapel.api.Registry;
import stapel.api.command.Command;
import stapel.api.command.Result;
import stapel.doors.call.Ending;
import stapel.doors.call.RunningCall;
import stapel.doors.calls.CountedCalls;
import stapel.doors.codec.References;
import stapel.doors.codec.References.Found;
import stapel.doors.dataset.CallerReader;
import stapel.doors.dataset.RowDoor;
import stapel.doors.right.Held;
import stapel.platform.api.Audit;
import stapel.platform.api.Caller;
import stapel.platform.api.Codecs;
import stapel.platform.api.CommandDoor.FieldInfo;
import stapel.platform.api.CommandDoor.Request;
import stapel.platform.api.Transactions;

/**
 * One write, in its order: who, may they, key, refs, versions, execute, events and audit line,
 * answer. All of it in one transaction, so that it can be repeated from the key on.
 */
final class Execution {

  /** The permission of what may be done by somebody who is not signed in. */
  private static final String ANYBODY = "public";

  private final Transactions transactions;
  private final RowDoor rows;
  private final Keys keys;
  private final Ending ending;
  private final Audit audit;
  private final Codecs codecs;
  private final CountedCalls calls;
  private final Clock clock;

  Execution(
      Transactions transactions,
      RowDoor rows,
      Keys keys,
      Ending ending,
      Audit audit,
      Codecs codecs,
      CountedCalls calls,
      Clock clock) {
    this.transactions = transactions;
    this.rows = rows;
    this.keys = keys;
    this.ending = ending;
    this.audit = audit;
    this.codecs = codecs;
    this.calls = calls;
    this.clock = clock;
  }

  /** Does it; {@code awaited} becomes true when a listener waits for what happened. */
  <Q extends Record> Result run(
      Registry.Entry<Command<Q>> entry, Caller caller, Request request, AtomicBoolean awaited) {
    Command<Q> command = entry.get();
    AtomicBoolean kept = new AtomicBoolean();
    AtomicBoolean again = new AtomicBoolean();
    Supplier<Result> once =
        () -> {
          Held held = allowed(entry, caller);
          Q decoded = decoded(command, held, request);
          Optional<String> key = request.dryRun() ? Optional.empty() : request.key();
          boolean before = again.getAndSet(true);
          Optional<Result> known = key.flatMap(k -> claimed(caller, k, request, command, before));
          if (known.isPresent()) {
            return known.get();
          }
          key.ifPresent(k -> transactions.afterCommit(() -> kept.set(true)));
          Result result = perform(entry, held, decoded, request, awaited);
          key.ifPresent(k -> keys.answered(caller.person(), k, result));
          return result;
        };
    try {
      return Attempts.run(
          () -> request.dryRun() ? transactions.dryRun(once) : transactions.write(once));
    } catch (RuntimeException e) {
      if (kept.get()) {
        forget(caller, request);
      }
      throw e;
    }
  }

  private <Q extends Record> Q decoded(Command<Q> command, Held held, Request request) {
    try {
      return codecs.decode(command.request(), request.fields());
    } catch (Refusal unreadable) {
      List<Found> readable = References.readable(command.request(), request.fields());
      throw Subject.unread(unreadable, readable, rows.reader(held));
    }
  }

  private Optional<Result> claimed(
      Caller caller, String key, Request request, Command<?> command, boolean again) {
    return keys.claim(caller.person(), key, request, secrets(command), clock.instant(), again);
  }

  /** What failed after its commit did not end as the kept answer says. */
  private void forget(Caller caller, Request request) {
    transactions.write(
        () -> {
          keys.forget(caller.person(), request.key().orElseThrow());
          return true;
        });
  }

  private Set<String> secrets(Command<?> command) {
    return codecs.fields(command.request()).stream()
        .filter(FieldInfo::secret)
        .map(FieldInfo::name)
        .collect(Collectors.toSet());
  }

  private <Q extends Record> Result perform(
      Registry.Entry<Command<Q>> entry,
      Held held,
      Q decoded,
      Request request,
      AtomicBoolean awaited) {
    CallerReader reader = rows.reader(held);
    Subject subject = Subject.find(decoded, reader);
    String scope = subject.scope();
    if (held.closed(entry.bundle()).contains(scope)) {
      throw unknown(entry);
    }
    if (!held.may(entry.property("permission"), scope)) {
      throw refused(held.caller());
    }
    subject.lock(audit);
    RunningCall call =
        new RunningCall(
            held.caller(),
            scope,
            clock.instant(),
            request.dryRun(),
            request.progress().andThen((done, total) -> calls.renew()),
            transactions);
    subject.ref().ifPresent(call::touched);
    Result result = entry.get().execute(decoded, call);
    for (Ref ref : result.refs()) {
      call.touched(ref);
    }
    if (!entry.property("kind").equals(Contribution.Kind.DRAFT.name())) {
      awaited.set(ending.write(call, entry.id()));
    }
    return result;
  }

  private Held allowed(Registry.Entry<?> entry, Caller caller) {
    Held held = rows.rights().of(caller);
    String permission = entry.property("permission");
    boolean named = caller.known() || permission.equals(ANYBODY);
    if (!named || !held.may(permission, "")) {
      throw caller.known() && !held.closed(entry.bundle()).isEmpty()
          ? unknown(entry)
          : refused(caller);
    }
    return held;
  }

  /** Switched off in the region: there is no such command. */
  private static Refusal unknown(Registry.Entry<?> entry) {
    return Refusal.of(
        Execution.class, Refusal.Kind.NOT_FOUND, Problem.of("command.unknown", entry.id()));
  }

  private static Refusal refused(Caller caller) {
    return caller.known()
        ? Refusal.of(Execution.class, Refusal.Kind.FORBIDDEN, Problem.of("caller.forbidden"))
        : Refusal.of(Execution.class, Refusal.Kind.UNKNOWN_CALLER, Problem.of("caller.unknown"));
  }
}
