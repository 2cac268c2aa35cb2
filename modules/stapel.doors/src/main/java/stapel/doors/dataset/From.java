package stapel.doors.dataset;

import stapel.api.data.Source;

/**
 * One source of a statement.
 *
 * @param source the source
 * @param alias {@code b} for the dataset's own, {@code j1}, {@code j2} ... for joined ones
 * @param info what the catalogue says of its table
 */
record From(Source source, String alias, Tables.Info info) {

  static final String BASE = "b";

  boolean base() {
    return alias.equals(BASE);
  }
}
