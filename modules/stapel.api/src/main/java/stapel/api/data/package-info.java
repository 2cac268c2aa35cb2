/**
 * What a module lets people read: named tables with typed columns.
 *
 * <pre>{@code
 * Column.text("title", "title").classed(ColumnClass.OPEN).sorted("title_sort")
 * }</pre>
 */
@Version("0.2.0")
@Export
package stapel.api.data;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
