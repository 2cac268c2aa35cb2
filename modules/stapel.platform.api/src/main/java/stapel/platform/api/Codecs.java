package stapel.platform.api;

import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Makes request records out of loose values: the one way in for commands and calculations. Needs no
 * database and keeps nothing of a module that went. Thread-safe.
 */
@ProviderType
public interface Codecs {

  /**
   * The fields of a request's record type, in order, as a form, a schema or the command line shows
   * them.
   */
  List<CommandDoor.FieldInfo> fields(Class<? extends Record> type);

  /**
   * Makes a record.
   *
   * @param type a record of the kinds {@link stapel.api.command.Command} and {@link
   *     stapel.api.work.Calculation} name
   * @param fields values by field name, as in {@link CommandDoor.Request}; a file of a calculation
   *     is given as {@link stapel.api.work.InputFile} or {@link stapel.api.work.OutputFile}
   * @return the record, refs not yet resolved
   * @throws stapel.api.Refusal INVALID, with every missing, unknown and wrong field
   */
  <Q extends Record> Q decode(Class<Q> type, Map<String, Object> fields);
}
