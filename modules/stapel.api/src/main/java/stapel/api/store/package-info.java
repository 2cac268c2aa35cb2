/**
 * What a module keeps and reaches: its own tables, files, people, scopes, letters, tables to read
 * and write.
 *
 * <pre>{@code
 * database.query("select id from visit where state = ?", row -> row.text(1), "open")
 * }</pre>
 */
@Version("0.1.0")
@Export
package stapel.api.store;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
