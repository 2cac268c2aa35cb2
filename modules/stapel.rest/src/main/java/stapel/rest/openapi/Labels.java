package stapel.rest.openapi;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import stapel.api.Messages;
import stapel.api.Registries;
import stapel.api.Registry;
import stapel.api.command.Command;
import stapel.api.data.Columns;
import stapel.api.data.Dataset;
import stapel.api.work.Calculation;
import stapel.platform.api.DatasetDoor.ColumnInfo;

/**
 * What contributions, columns and fields are called, from the messages of the bundles they come
 * from.
 */
public final class Labels {
  private static final List<Class<?>> KINDS =
      List.of(Dataset.class, Columns.class, Command.class, Calculation.class);

  private final Registries registries;
  private final Locale language;

  /** For a reader of this language. */
  public Labels(Registries registries, Locale language) {
    this.registries = registries;
    this.language = language;
  }

  /** The name of a contribution, its id when nobody named it. */
  public String name(String id) {
    return find(id, id).orElse(id);
  }

  /** One sentence about a contribution, empty when there is none. */
  public String help(String id) {
    return find(id, id + ".help").orElse("");
  }

  /** The name of a calculation; a command of the same id may have another. */
  public String calculation(String id) {
    return find(id, id + ".calculation").orElseGet(() -> name(id));
  }

  /** One sentence about a calculation; about a command of the same id another may be said. */
  public String calculationHelp(String id) {
    return find(id, id + ".calculation.help").orElseGet(() -> help(id));
  }

  /** The label of a field, its name when it has none. */
  public String field(String id, String path) {
    return find(id, id + "." + path).orElse(path);
  }

  /**
   * What a command is doing; empty where its steps have no names. A bundle names them by {@code
   * <command>.step.<number>}, or by {@code <module>.step.<number>} for all its commands.
   */
  public String step(String id, long done) {
    String module = id.substring(0, Math.max(0, id.indexOf('.')));
    return find(id, id + ".step." + done).or(() -> find(id, module + ".step." + done)).orElse("");
  }

  /** The label of a column. */
  public String column(ColumnInfo info) {
    String key = info.column().key();
    return info.column()
        .label()
        .map(text -> text.in(language))
        .orElseGet(() -> field(info.contribution(), key));
  }

  private Optional<String> find(String id, String key) {
    for (Class<?> kind : KINDS) {
      Optional<Messages> messages = registries.of(kind).find(id).map(Registry.Entry::messages);
      if (messages.isPresent()) {
        return messages.get().find(language, key);
      }
    }
    return Optional.empty();
  }
}
