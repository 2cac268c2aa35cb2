package stapel.workbench.form;

import java.util.List;
import stapel.platform.api.CommandDoor.FieldInfo;
import stapel.platform.api.CommandDoor.FieldType;

/** Which rows of a list of records nobody has filled in. */
final class Blank {

  private Blank() {}

  /** True when nothing was typed: a choice there is only one of and a box say nothing alone. */
  static boolean row(Typed typed, List<FieldInfo> fields, String place) {
    boolean told = false;
    for (FieldInfo field : fields) {
      boolean telling =
          field.type() != FieldType.BOOLEAN
              && !(field.type() == FieldType.CHOICE
                  && field.required()
                  && field.choices().size() == 1);
      told |= telling;
      if (telling && !typed.blank(place + "." + field.name())) {
        return false;
      }
    }
    return told || typed.blank(place);
  }
}
