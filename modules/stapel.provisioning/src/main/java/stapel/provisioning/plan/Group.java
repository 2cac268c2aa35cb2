package stapel.provisioning.plan;

import stapel.profile.Contributed;

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
  /** What can be set, for the server or for a scope. */
  SETTINGS,
  /** Permission keys. */
  PERMISSIONS,
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
      case "Settings", Contributed.SETTING -> SETTINGS;
      case Effect.PERMISSION -> PERMISSIONS;
      default -> OTHERS;
    };
  }
}
