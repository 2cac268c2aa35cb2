package stapel.api.data;

/**
 * One condition on a column; several are joined by "and".
 *
 * @param column key of the column
 * @param operator how it is compared
 * @param value as a person writes it: an ISO date or instant, a number with a point, a choice's
 *     key, a row's id for a ref; several for {@link Operator#IN} with commas; empty for {@link
 *     Operator#EMPTY} and {@link Operator#PRESENT}
 */
public record Filter(String column, Operator operator, String value) {

  /** Equality. */
  public static Filter eq(String column, String value) {
    return new Filter(column, Operator.EQ, value);
  }

  /** How values are compared. */
  public enum Operator {
    /** Equal; for text whatever the case. */
    EQ,
    /** Not equal, or empty. */
    NE,
    /** Less. */
    LT,
    /** Less or equal. */
    LE,
    /** Greater. */
    GT,
    /** Greater or equal. */
    GE,
    /** The text holds this text, whatever the case. */
    CONTAINS,
    /** Equal to one of several. */
    IN,
    /** No value. */
    EMPTY,
    /** Some value. */
    PRESENT
  }
}
