/**
 * Reference data for the modules that check what people write.
 *
 * <pre>{@code
 * territories.find("Калужская область").map(Territories.Territory::code)   // 40
 * }</pre>
 */
@Version("0.1.0")
@Export
package stapel.reference.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
