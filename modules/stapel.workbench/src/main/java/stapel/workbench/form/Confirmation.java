package stapel.workbench.form;

import java.util.List;
import stapel.api.Text;
import stapel.api.data.Row;
import stapel.platform.api.CommandDoor.CommandInfo;
import stapel.workbench.Visit;

/** What a person repeats before something is destroyed. */
final class Confirmation {

  private Confirmation() {}

  /** The name of the object, or how many there are; empty for a command that destroys nothing. */
  static String asked(Visit visit, CommandInfo command, List<Row> rows) {
    if (!command.kind().equals("DESTRUCTIVE")) {
      return "";
    }
    if (rows.size() == 1) {
      return Targets.title(visit, rows.get(0));
    }
    return rows.isEmpty() ? visit.labels().name(command.id()) : Integer.toString(rows.size());
  }

  /** True when it was repeated, whatever the case and the kind of its spaces and quotes. */
  static boolean given(String asked, String written) {
    return asked.isEmpty() || plain(asked).equals(plain(written));
  }

  private static String plain(String text) {
    return Text.searchKey(text)
        .replaceAll("[\\s\\u00a0\\u202f]+", " ")
        .replaceAll("[«»“”„\"]", "\"")
        .strip();
  }
}
