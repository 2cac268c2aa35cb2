package stapel.workbench;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import stapel.api.Messages;
import stapel.api.Registries;
import stapel.api.Registry;
import stapel.api.command.Command;
import stapel.api.data.Column;
import stapel.api.data.Columns;
import stapel.api.data.Dataset;
import stapel.api.view.View;
import stapel.platform.api.DatasetDoor.ColumnInfo;

/**
 * What contributions, their columns, fields and choices are called, from the messages of their own
 * bundles.
 */
public final class Labels {

  private static final List<Class<?>> KINDS =
      List.of(Dataset.class, Columns.class, Command.class, View.class);

  private final Registries registries;
  private final Messages own;
  private final Locale language;

  /** For one reader. */
  public Labels(Registries registries, Words words) {
    this.registries = registries;
    this.own = words.messages();
    this.language = words.language();
  }

  /** The name of a contribution, its id when nobody named it. */
  public String name(String id) {
    return find(id, id).orElse(id);
  }

  /** One sentence about it, empty when there is none. */
  public String help(String id) {
    return find(id, id + ".help").orElse("");
  }

  /** Words that a contribution's bundle has under this key. */
  public Optional<String> find(String id, String key) {
    return messages(id)
        .flatMap(messages -> messages.find(language, key))
        .or(() -> own.find(language, key));
  }

  /** The label of a column. */
  public String column(ColumnInfo info) {
    Column column = info.column();
    if (column.label().isPresent()) {
      return column.label().get().in(language);
    }
    return find(info.contribution(), info.contribution() + "." + column.key()).orElse(column.key());
  }

  /** The words of one choice of a column. */
  public String choice(ColumnInfo info, String choice) {
    return find(info.contribution(), info.contribution() + "." + info.column().key() + "." + choice)
        .orElse(choice);
  }

  /** The label of a command's field; of a nested one by its path with dots. */
  public String field(String command, String field) {
    return field(command, field, field);
  }

  /** The label of something below a command, {@code fallback} when nobody named it. */
  public String field(String command, String path, String fallback) {
    return find(command, command + "." + path).orElse(fallback);
  }

  /** The name of a perspective, from any bundle that stands in it. */
  public String perspective(String name, List<String> contributions) {
    String key = "perspective." + name;
    return own.find(language, key)
        .or(() -> contributions.stream().flatMap(id -> find(id, key).stream()).findFirst())
        .orElse(name);
  }

  private Optional<Messages> messages(String id) {
    for (Class<?> kind : KINDS) {
      Optional<Messages> found = registries.of(kind).find(id).map(Registry.Entry::messages);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }
}
