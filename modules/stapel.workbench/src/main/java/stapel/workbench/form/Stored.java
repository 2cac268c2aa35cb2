package stapel.workbench.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import stapel.api.Text;
import stapel.api.data.Row;
import stapel.platform.api.CommandDoor.CommandInfo;
import stapel.platform.api.CommandDoor.FieldInfo;
import stapel.workbench.Show;

/** What somebody else stored while a person was typing, for the fields in which the two differ. */
final class Stored {

  private Stored() {}

  static Map<String, String> beside(CommandInfo command, List<Row> rows, Typed typed, Show show) {
    Map<String, String> stored = new LinkedHashMap<>();
    if (rows.size() == 1) {
      for (FieldInfo field : command.fields()) {
        rows.get(0)
            .cell(field.name())
            .ifPresent(
                cell -> {
                  boolean same =
                      Cell.text(cell, show).equals(typed.one(field.name()))
                          || cell instanceof Text t
                              && t.ru().equals(typed.one(field.name() + ".ru"))
                              && t.en().equals(typed.one(field.name() + ".en"));
                  if (!same) {
                    stored.put(field.name(), show.value(cell));
                  }
                });
      }
    }
    return stored;
  }
}
