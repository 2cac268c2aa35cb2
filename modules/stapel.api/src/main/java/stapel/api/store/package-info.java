/**
 * A module's own tables, files, scopes and tables of figures.
 *
 * <pre>{@code
 * database.query("select id from visit where state = ?", row -> row.getString(1), "open")
 * }</pre>
 */
@Version("0.1.0")
@Export
package stapel.api.store;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
