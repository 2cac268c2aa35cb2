package stapel.api.grant;

/** Which rows of a dataset a grant opens. */
public sealed interface Rows permits Rows.Whole, Rows.Seen {

  /** Every row in the scopes where the caller has the role. */
  static Rows scope() {
    return new Whole();
  }

  /**
   * The rows a view names for the person, within the scopes where the caller has the role.
   *
   * @param schema schema of the granting module
   * @param view a base table or view there with the columns {@code person_id} and {@code id}, the
   *     row's key
   */
  static Rows seenBy(String schema, String view) {
    return new Seen(schema, view);
  }

  /** Every row in scope. */
  record Whole() implements Rows {}

  /** The rows of a view {@code (person_id, id)}. */
  record Seen(String schema, String view) implements Rows {}
}
