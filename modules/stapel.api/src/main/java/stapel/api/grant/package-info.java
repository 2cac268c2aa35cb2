/**
 * Who may read which rows and cells, and who may call which command.
 *
 * <pre>{@code
 * new RowGrant("operator", "intake.applications", Rows.scope(), EnumSet.allOf(ColumnClass.class))
 * }</pre>
 */
@Version("0.1.0")
@Export
package stapel.api.grant;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
