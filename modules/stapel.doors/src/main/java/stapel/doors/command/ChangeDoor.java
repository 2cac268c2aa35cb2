package stapel.doors.command;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stapel.api.Id;
import stapel.api.Problem;
import stapel.api.Refusal;
import stapel.api.Registries;
import stapel.api.Registry;
import stapel.api.command.Command;
import stapel.api.command.Result;
import stapel.api.store.Database;
import stapel.doors.calls.CountedCalls;
import stapel.doors.dataset.RowDoor;
import stapel.doors.event.Delivery;
import stapel.doors.right.Held;
import stapel.platform.api.Audit;
import stapel.platform.api.Caller;
import stapel.platform.api.Calls;
import stapel.platform.api.Codecs;
import stapel.platform.api.CommandDoor;
import stapel.platform.api.Failure;
import stapel.platform.api.Permits;
import stapel.platform.api.Transactions;

/** The command door: what a person changes passes here. */
@Component
@SuppressWarnings({"rawtypes", "unchecked"})
public final class ChangeDoor implements CommandDoor {

  private static final Logger LOG = LoggerFactory.getLogger(ChangeDoor.class);

  private final Transactions transactions;
  private final RowDoor rows;
  private final Codecs codecs;
  private final Delivery delivery;
  private final Registry<Command> commands;
  private final Execution execution;
  private final CountedCalls calls;
  private final Clock clock;

  /** Stands on the dataset door, the log and the delivery of events. */
  @Activate
  public ChangeDoor(
      @Reference Transactions transactions,
      @Reference(target = "(stapel.schema=doors)") Database database,
      @Reference RowDoor rows,
      @Reference Audit audit,
      @Reference Codecs codecs,
      @Reference Delivery delivery,
      @Reference Registries registries,
      @Reference CountedCalls calls) {
    this(
        transactions,
        database,
        rows,
        audit,
        codecs,
        delivery,
        registries,
        calls,
        Clock.systemUTC());
  }

  /** The same with another clock. */
  public ChangeDoor(
      Transactions transactions,
      Database database,
      RowDoor rows,
      Audit audit,
      Codecs codecs,
      Delivery delivery,
      Registries registries,
      CountedCalls calls,
      Clock clock) {
    this.transactions = transactions;
    this.rows = rows;
    this.codecs = codecs;
    this.delivery = delivery;
    this.calls = calls;
    this.clock = clock;
    this.commands = registries.of(Command.class);
    this.execution =
        new Execution(
            transactions, rows, new Keys(database), delivery.ending(), audit, codecs, calls, clock);
  }

  @Override
  public Result execute(Caller caller, Request request) {
    Registry.Entry<Command> entry =
        commands
            .find(request.command())
            .orElseThrow(
                () ->
                    Refusal.of(
                        ChangeDoor.class,
                        Refusal.Kind.NOT_FOUND,
                        Problem.of("command.unknown", request.command())));
    AtomicBoolean awaited = new AtomicBoolean();
    try {
      Result result =
          calls.call(
              entry,
              Calls.Kind.CHANGE,
              () -> execution.run((Registry.Entry) entry, caller, request, awaited));
      if (awaited.get() && !request.dryRun()) {
        delivery.wake();
      }
      return result;
    } catch (Refusal e) {
      throw e.contribution().isEmpty() ? e.in(entry.id()) : e;
    } catch (RuntimeException | LinkageError e) {
      stillThere(entry);
      String reference = Id.next(clock.instant());
      LOG.error("{}: executing {} of {}", reference, entry.id(), entry.bundle(), e);
      throw new Failure(reference, "executing " + entry.id(), e);
    }
  }

  /** What a module could not finish because it was taken out is no fault: later, or never. */
  private static void stillThere(Registry.Entry<?> entry) {
    try {
      entry.get();
    } catch (Refusal gone) {
      throw gone.in(entry.id());
    }
  }

  @Override
  public Optional<CommandInfo> command(Caller caller, String id) {
    return transactions.read(
        () -> {
          Held held = rows.rights().of(caller);
          return commands
              .find(id)
              .filter(entry -> held.may(entry.property("permission"), ""))
              .map(this::described);
        });
  }

  @Override
  public List<CommandInfo> commands(Caller caller) {
    return transactions.read(
        () -> {
          Held held = rows.rights().of(caller);
          List<CommandInfo> all = new ArrayList<>();
          for (Registry.Entry<Command> entry : commands.all()) {
            if (held.may(entry.property("permission"), "")) {
              listed(entry).ifPresent(all::add);
            }
          }
          return all;
        });
  }

  @Override
  public boolean may(Caller caller, String permission, String scope) {
    return transactions.read(() -> rows.rights().of(caller).may(permission, scope));
  }

  @Override
  public Permits permits(Caller caller) {
    return transactions.read(() -> rows.rights().of(caller));
  }

  /** One that has just gone, or that fails, is left out of a list; the others are there. */
  private Optional<CommandInfo> listed(Registry.Entry<Command> entry) {
    try {
      return Optional.of(described(entry));
    } catch (Refusal gone) {
      return Optional.empty();
    } catch (RuntimeException | LinkageError e) {
      LOG.warn("describing {} of {}: left out", entry.id(), entry.bundle(), e);
      return Optional.empty();
    }
  }

  private CommandInfo described(Registry.Entry<Command> entry) {
    List<FieldInfo> fields =
        calls.call(entry, Calls.Kind.DESCRIPTION, () -> codecs.fields(entry.get().request()));
    return new CommandInfo(
        entry.id(),
        entry.property("permission"),
        entry.property("dataset"),
        entry.property("place"),
        entry.property("kind"),
        fields);
  }
}
