package stapel.api;

import java.util.List;
import java.util.OptionalInt;

/**
 * One thing that is wrong with what a person gave.
 *
 * @param code stable name, also the message key {@code problem.<code>} in the messages of the
 *     refusing bundle or of the platform
 * @param field the request's field or the column, empty when it concerns the whole
 * @param row the row of a table, counted from 1 with the header as row 1; empty where there is no
 *     table
 * @param arguments values for the message, in its order
 */
public record Problem(String code, String field, OptionalInt row, List<Object> arguments) {

  /** Copies the arguments. */
  public Problem {
    arguments = List.copyOf(arguments);
  }

  /** A problem with the whole request. */
  public static Problem of(String code, Object... arguments) {
    return new Problem(code, "", OptionalInt.empty(), List.of(arguments));
  }

  /** A problem with one field. */
  public static Problem at(String field, String code, Object... arguments) {
    return new Problem(code, field, OptionalInt.empty(), List.of(arguments));
  }

  /** The same problem, in this row. */
  public Problem inRow(int number) {
    return new Problem(code, field, OptionalInt.of(number), arguments);
  }
}
