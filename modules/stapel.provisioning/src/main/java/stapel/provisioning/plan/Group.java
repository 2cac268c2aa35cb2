package stapel.provisioning.plan;

/** What people tell contributions apart by. */
public enum Group {
  /** Views. */
  PAGES,
  /** Datasets. */
  LISTS,
  /** Columns on somebody's list. */
  COLUMNS,
  /** Commands. */
  COMMANDS,
  /** Jobs. */
  JOBS,
  /** Calculations. */
  CALCULATIONS,
  /** Contributions to a module's own extension points. */
  OTHERS;

  /** The group of a kind of contribution. */
  public static Group of(String kind) {
    return switch (kind) {
      case "View" -> PAGES;
      case "Dataset" -> LISTS;
      case "Columns" -> COLUMNS;
      case "Command", "Prefilled" -> COMMANDS;
      case "Job" -> JOBS;
      case "Calculation" -> CALCULATIONS;
      default -> OTHERS;
    };
  }
}
