package stapel.api.grant;

import java.util.EnumSet;
import java.util.Set;
import stapel.api.data.ColumnClass;

/**
 * Opens rows and classes of cells of one dataset to a role.
 *
 * @param role key of the role; {@code public} stands for everybody, signed in or not
 * @param dataset id of the dataset
 * @param rows which rows
 * @param classes which classes of cells in them; never empty
 */
public record RowGrant(String role, String dataset, Rows rows, Set<ColumnClass> classes) {

  /** Copies the set. */
  public RowGrant {
    classes = Set.copyOf(EnumSet.copyOf(classes));
  }
}
