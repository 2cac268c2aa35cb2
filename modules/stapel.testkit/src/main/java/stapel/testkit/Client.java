package stapel.testkit;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import stapel.api.command.Result;
import stapel.api.data.Query;
import stapel.api.data.Row;
import stapel.api.data.Rows;
import stapel.api.view.Feed;
import stapel.api.view.Page;
import stapel.api.view.View;
import stapel.api.view.ViewRequest;
import stapel.platform.api.Caller;
import stapel.platform.api.CommandDoor;
import stapel.platform.api.DatasetDoor;

/** One person before both doors. */
public final class Client {

  private final Testkit kit;
  private final Caller caller;

  Client(Testkit kit, Caller caller) {
    this.kit = kit;
    this.caller = caller;
  }

  /** Who it is. */
  public Caller caller() {
    return caller;
  }

  /** The same person with one more role. */
  public Client and(String role, String scope) {
    kit.grant(caller.person(), role, scope);
    return this;
  }

  /** One page through the dataset door. */
  public Rows read(Query query) {
    return kit.datasets().read(caller, reader -> reader.read(query));
  }

  /** One row with all its columns. */
  public Optional<Row> row(String dataset, String id) {
    return kit.datasets().read(caller, reader -> reader.row(dataset, id));
  }

  /** All rows of an export. */
  public List<Row> stream(Query query) {
    return kit.datasets()
        .read(
            caller,
            reader -> {
              List<Row> rows = new ArrayList<>();
              reader.stream(query, rows::add);
              return rows;
            });
  }

  /**
   * The HTML of a view for this person, without the workbench's layout.
   *
   * @param namesAndValues the address's parameters, names and values in turn
   */
  public String page(View view, String... namesAndValues) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      parameters.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return written(view.getClass(), parameters, request -> view.show(request).content());
  }

  /** What a feed sends to this person's program. */
  public String feed(Feed feed) {
    return written(feed.getClass(), Map.of(), feed::show);
  }

  private String written(
      Class<?> from, Map<String, String> parameters, Function<ViewRequest, Page.Content> content) {
    return kit.datasets()
        .read(
            caller,
            reader -> {
              StringWriter text = new StringWriter();
              try {
                content.apply(new HandRequest(kit, this, reader, from, parameters)).writeTo(text);
              } catch (IOException e) {
                throw new UncheckedIOException("drawing " + from.getName(), e);
              }
              return text.toString();
            });
  }

  /** What a front end sees of a dataset. */
  public Optional<DatasetDoor.DatasetInfo> dataset(String id) {
    return kit.datasets().dataset(caller, id);
  }

  /** Calls a command with these fields. */
  public Result call(String command, Map<String, Object> fields) {
    return kit.commands().execute(caller, CommandDoor.Request.of(command, fields));
  }

  /** Calls a command with names and values in turn. */
  public Result call(String command, Object... namesAndValues) {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return call(command, fields);
  }

  /** Calls a command under an idempotency key. */
  public Result keyed(String key, String command, Map<String, Object> fields) {
    return kit.commands()
        .execute(
            caller,
            new CommandDoor.Request(command, fields, Optional.of(key), false, (done, total) -> {}));
  }

  /** Calls a command and rolls it back. */
  public Result dryRun(String command, Map<String, Object> fields) {
    return kit.commands()
        .execute(
            caller,
            new CommandDoor.Request(command, fields, Optional.empty(), true, (done, total) -> {}));
  }

  /** True when the person holds the permission key in this scope, or anywhere when it is empty. */
  public boolean may(String permission, String scope) {
    return kit.commands().may(caller, permission, scope);
  }
}
