package stapel.doors.right;

import java.util.Set;
import stapel.api.data.ColumnClass;
import stapel.api.grant.Rows;
import stapel.platform.api.Access.ScopeSet;

/**
 * One row grant as it stands for one caller.
 *
 * @param scopes where the caller has the role
 * @param rows which rows there
 * @param classes which classes of their cells
 */
public record Opening(ScopeSet scopes, Rows rows, Set<ColumnClass> classes) {}
