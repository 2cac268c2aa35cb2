package stapel.platform.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.osgi.annotation.versioning.ProviderType;
import stapel.api.command.Result;

/** Everything a person changes passes here. Thread-safe. */
@ProviderType
public interface CommandDoor {

  /**
   * Executes a command for a caller: permission, transaction, idempotency, refs, version, execute,
   * events, audit, commit.
   *
   * @throws stapel.api.Refusal with every problem found; nothing has changed then
   * @throws Failure when the command broke; it is logged under the failure's reference and nothing
   *     has changed
   */
  Result execute(Caller caller, Request request);

  /**
   * What a front end needs to build a form of it; empty when it is not there or the caller may
   * nowhere.
   *
   * @throws stapel.api.Refusal UNAVAILABLE while its module is being replaced
   */
  Optional<CommandInfo> command(Caller caller, String id);

  /** All commands the caller may call somewhere, by order and id. */
  List<CommandInfo> commands(Caller caller);

  /**
   * True when the caller holds this permission key in this scope; an empty scope asks for any
   * scope.
   */
  boolean may(Caller caller, String permission, String scope);

  /** All that this caller may now, read once for a request that asks often. */
  Permits permits(Caller caller);

  /**
   * A call as a front end hands it over.
   *
   * @param command id of the command
   * @param fields values by field name: {@code String}, {@code Number}, {@code Boolean}, {@code
   *     List}, {@code Map} or {@link stapel.api.command.Upload}; a front end need not convert
   * @param key idempotency key, empty for none
   * @param dryRun true to roll back at the end
   * @param progress told steps done and steps in all
   */
  record Request(
      String command,
      Map<String, Object> fields,
      Optional<String> key,
      boolean dryRun,
      BiConsumer<Long, Long> progress) {

    /** A call without key, dry run and progress. */
    public static Request of(String command, Map<String, Object> fields) {
      return new Request(command, fields, Optional.empty(), false, (done, total) -> {});
    }
  }

  /**
   * What front ends need to know of a command.
   *
   * @param id of the command
   * @param permission its permission key
   * @param dataset where its button stands, empty for nowhere
   * @param place {@code NONE}, {@code LIST}, {@code ROW} or {@code SELECTION}
   * @param kind {@code CHANGE}, {@code DRAFT} or {@code DESTRUCTIVE}
   * @param fields its request's fields in order
   */
  record CommandInfo(
      String id,
      String permission,
      String dataset,
      String place,
      String kind,
      List<FieldInfo> fields) {

    /** Copies the list. */
    public CommandInfo {
      fields = List.copyOf(fields);
    }
  }

  /**
   * One field of a request.
   *
   * @param name name of the record component
   * @param type what a form shows and a schema says
   * @param required false for optional ones, lists, maps and flags
   * @param many true for a list
   * @param dataset for a ref the dataset it points to
   * @param subject true for the command's subject
   * @param max longest text in characters, or most elements
   * @param from lowest number, empty for none
   * @param to highest number, empty for none
   * @param lines lines of a text area, 1 for one line, 0 for a field that no generated form has
   * @param choices closed list of keys, empty for none
   * @param secret true for what must not be shown
   * @param fields fields of a nested record, else empty
   */
  record FieldInfo(
      String name,
      FieldType type,
      boolean required,
      boolean many,
      String dataset,
      boolean subject,
      int max,
      String from,
      String to,
      int lines,
      List<String> choices,
      boolean secret,
      List<FieldInfo> fields) {

    /** Copies the lists. */
    public FieldInfo {
      choices = List.copyOf(choices);
      fields = List.copyOf(fields);
    }
  }

  /** Types a field may have. */
  enum FieldType {
    /** Text. */
    TEXT,
    /** A whole number. */
    INTEGER,
    /** An exact decimal, as text in JSON. */
    DECIMAL,
    /** True or false. */
    BOOLEAN,
    /** A moment; a form shows it in the caller's zone. */
    INSTANT,
    /** An ISO date. */
    DATE,
    /** The id of a time zone. */
    ZONE,
    /** Words in Russian and English: {@code {"ru": ..., "en": ...}}. */
    WORDS,
    /**
     * A stored thing: {@code {"id": ..., "version": ...}}, or the text {@code id} or {@code
     * id@version}.
     */
    REF,
    /** A closed list of keys. */
    CHOICE,
    /** A file. */
    FILE,
    /** A file that a calculation writes. */
    OUTPUT,
    /** A nested record. */
    RECORD,
    /** Texts by key. */
    MAP
  }
}
