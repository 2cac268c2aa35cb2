/**
 * Reference data for the modules that check what people write.
 *
 * <pre>{@code
 * territories.all().get(0).code() // 01
 * }</pre>
 */
@Version("0.1.0")
@Export
package stapel.reference.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
