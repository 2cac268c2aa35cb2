package stapel.rest.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stapel.api.command.Result;
import stapel.api.store.Sheets;
import stapel.platform.api.Backups;
import stapel.platform.api.Caller;
import stapel.platform.api.CommandDoor;
import stapel.platform.api.CommandDoor.CommandInfo;
import stapel.platform.api.DatasetDoor;
import stapel.platform.api.Modules;
import stapel.rest.ModuleRows;
import stapel.rest.data.Export;
import stapel.rest.data.QueryText;

/** The store in this process, with both doors, as {@code console:<user of the system>}. */
final class Offline implements Place {
  private final Waiting waiting;
  private final Caller caller;
  private final Screen screen;

  Offline(Waiting waiting, Screen screen) {
    this.waiting = waiting;
    this.screen = screen;
    String name = "console:" + System.getProperty("user.name");
    this.caller =
        new Caller(name, name, screen.language(), Caller.Origin.CONSOLE, Optional.empty());
  }

  @Override
  public List<Described> commands() {
    waiting.declared("stapel.api.command.Command", Optional.empty());
    return commandDoor().commands(caller).stream().map(this::described).toList();
  }

  @Override
  public Optional<Described> command(String id) {
    waiting.declared("stapel.api.command.Command", Optional.of(id));
    return commandDoor().command(caller, id).map(this::described);
  }

  @Override
  public int call(
      Described command,
      Map<String, Object> fields,
      Optional<String> key,
      boolean dryRun,
      Screen shown) {
    Paced paced = new Paced(shown);
    Result result =
        commandDoor()
            .execute(
                caller,
                new CommandDoor.Request(
                    command.id(),
                    fields,
                    key,
                    dryRun,
                    (done, total) ->
                        paced.at(done, total, shown.labels().step(command.id(), done))));
    shown.result(command.id(), result);
    return 0;
  }

  @Override
  public int rows(
      String dataset,
      Map<String, List<String>> query,
      Sheets.Format format,
      OutputStream out,
      Screen shown)
      throws IOException {
    waiting.declared("stapel.api.data.Dataset", Optional.of(dataset));
    Export export = new Export(waiting.of(DatasetDoor.class), waiting.of(Sheets.class));
    try {
      export.write(caller, QueryText.of(dataset, query), format, out);
      return 0;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  @Override
  public List<Map<String, String>> modules(String list) {
    return ModuleRows.of(waiting.of(Modules.class), list, screen.language());
  }

  @Override
  public int backup(OutputStream out, Screen shown) throws IOException {
    Paced paced = new Paced(shown);
    waiting.of(Backups.class).write(out, paced::at);
    return 0;
  }

  @Override
  public int restore(InputStream in, Screen shown) throws IOException {
    Paced paced = new Paced(shown);
    waiting.of(Backups.class).restore(in, paced::at);
    return 0;
  }

  private CommandDoor commandDoor() {
    return waiting.of(CommandDoor.class);
  }

  private Described described(CommandInfo info) {
    return new Described(
        info.id(), screen.labels().name(info.id()), screen.labels().help(info.id()), info.fields());
  }
}
