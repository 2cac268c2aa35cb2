package stapel.rest.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stapel.api.store.Sheets;
import stapel.platform.api.CommandDoor.FieldInfo;

/** Where commands and datasets are: a running server, or the store in this process. */
interface Place {

  /** What a command's help says. */
  record Described(String id, String name, String help, List<FieldInfo> fields) {}

  /** The commands there are, by id. */
  List<Described> commands() throws IOException;

  /** One of them. */
  Optional<Described> command(String id) throws IOException;

  /** Calls it and prints how it went; the exit code. */
  int call(
      Described command,
      Map<String, Object> fields,
      Optional<String> key,
      boolean dryRun,
      Screen screen)
      throws IOException;

  /** Writes all rows of a query; the exit code. */
  int rows(
      String dataset,
      Map<String, List<String>> query,
      Sheets.Format format,
      OutputStream out,
      Screen screen)
      throws IOException;

  /** Rows of a list of modules, texts by field. */
  List<Map<String, String>> modules(String list) throws IOException;

  /** Writes a backup; the exit code. */
  int backup(OutputStream out, Screen screen) throws IOException;

  /** Fills the empty store from a backup; the exit code. */
  int restore(InputStream in, Screen screen) throws IOException;
}
