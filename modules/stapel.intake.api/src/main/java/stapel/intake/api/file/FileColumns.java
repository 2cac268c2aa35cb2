package stapel.intake.api.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import stapel.api.Problem;
import stapel.api.Refusal;

/**
 * What becomes of each column of a file.
 *
 * @param columns in the file's order
 */
public record FileColumns(List<Target> columns) {

  /** The target of a column that is left out. */
  public static final String IGNORED = "ignored";

  /** Copies the list. */
  public FileColumns {
    columns = List.copyOf(columns);
  }

  /** The headers in their order. */
  public List<String> headers() {
    return columns.stream().map(Target::header).toList();
  }

  /**
   * The same with other targets, by the column's place counted from 0 or by its header; a blank
   * target leaves the column out.
   *
   * @param origin a class of the refusing module
   * @param code worded by its messages from the name that is not there and the headers
   * @throws Refusal INVALID when the file has no such column
   */
  public FileColumns with(Map<String, String> chosen, Class<?> origin, String code) {
    List<Problem> unknown =
        chosen.keySet().stream()
            .filter(name -> !headers().contains(name) && !counted(name))
            .map(name -> Problem.at("mapping", code, name, String.join(", ", headers())))
            .toList();
    if (!unknown.isEmpty()) {
      throw Refusal.of(origin, Refusal.Kind.INVALID, unknown);
    }
    List<Target> changed = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      Target column = columns.get(i);
      String target = chosen.getOrDefault(String.valueOf(i), chosen.get(column.header()));
      changed.add(target == null ? column : column.to(target.isBlank() ? IGNORED : target));
    }
    return new FileColumns(changed);
  }

  private boolean counted(String name) {
    return name.matches("\\d{1,4}") && Integer.parseInt(name) < columns.size();
  }

  /** Place of the first column that fills this target, -1 when none does. */
  public int place(String target) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).target().equals(target)) {
        return i;
      }
    }
    return -1;
  }

  /**
   * What becomes of one column.
   *
   * @param header as it stands in the file
   * @param target what the module makes of it, or {@link #IGNORED}
   */
  public record Target(String header, String target) {

    /** The same column with another target. */
    Target to(String other) {
      return new Target(header, other);
    }

    /** True for a column that is left out. */
    public boolean ignored() {
      return target.equals(IGNORED);
    }
  }
}
