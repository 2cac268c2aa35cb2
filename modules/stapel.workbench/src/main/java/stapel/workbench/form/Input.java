package stapel.workbench.form;

import java.util.List;

/**
 * One field as a template draws it.
 *
 * @param kind how
 * @param name its full name
 * @param value what stands in it
 * @param second for words the English ones
 * @param options for choices
 * @param rows for records the fields of each row
 * @param error a sentence, empty when it is well
 * @param stored what somebody else stored meanwhile, empty when that is no question
 * @param note the unit or the zone, empty for none
 * @param source where a long list is searched, empty for others
 */
public record Input(
    Kind kind,
    String name,
    String label,
    String help,
    boolean required,
    boolean many,
    String value,
    String second,
    List<Option> options,
    List<List<Input>> rows,
    int lines,
    int max,
    String from,
    String to,
    String error,
    String stored,
    String note,
    String source) {

  /** How a field is drawn. */
  public enum Kind {
    /** One line. */
    TEXT,
    /** Several lines. */
    AREA,
    /** A list, one element a line. */
    LINES,
    /** A number. */
    NUMBER,
    /** A date. */
    DATE,
    /** A date and a time. */
    MOMENT,
    /** One of a list. */
    CHOICE,
    /** Any of a list. */
    CHOICES,
    /** Yes or no. */
    FLAG,
    /** Russian and English. */
    WORDS,
    /** A row of a list too long to choose from. */
    PICK,
    /** A file. */
    FILE,
    /** A password. */
    SECRET,
    /** Fields of a nested record. */
    RECORD,
    /** Rows of nested records. */
    RECORDS,
    /** Keys with texts. */
    MAP
  }

  /** The {@code id} attribute. */
  public String id() {
    return "f-" + name.replace('.', '-');
  }

  /** Ids of what describes it, null when nothing does. */
  public String described() {
    String ids = (help.isEmpty() ? "" : id() + "-help ") + (error.isEmpty() ? "" : id() + "-error");
    return ids.isBlank() ? null : ids.strip();
  }

  /** {@code true} for a wrong field, null otherwise. */
  public String invalid() {
    return error.isEmpty() ? null : "true";
  }

  /** True for what takes the keyboard itself, rather than the fields or boxes in it. */
  boolean typed() {
    return switch (kind) {
      case TEXT, AREA, LINES, NUMBER, DATE, MOMENT, CHOICE, WORDS, PICK, FILE, SECRET -> true;
      case MAP -> rows.isEmpty();
      case CHOICES, FLAG, RECORD, RECORDS -> false;
    };
  }

  /** One of a list. */
  public record Option(String value, String label, boolean on) {}
}
