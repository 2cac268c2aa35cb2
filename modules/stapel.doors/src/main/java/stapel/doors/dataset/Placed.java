package stapel.doors.dataset;

import java.util.Set;
import stapel.api.data.Column;

/**
 * A column and where it stands in the statement.
 *
 * @param column the column
 * @param contribution id of the dataset or columns contribution it comes from
 * @param from the source it reads from
 * @param off scopes in which it is not there
 */
record Placed(Column column, String contribution, From from, Set<String> off) {

  /** True when neither the base row nor this table column can lack a value. */
  boolean present(String tableColumn) {
    return from.base() && from.info().present().contains(tableColumn);
  }
}
