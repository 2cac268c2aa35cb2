/**
 * What platform bundles need of each other and modules must not see: the caller, the two doors,
 * access, audit, transactions.
 *
 * <pre>{@code
 * Caller caller = sessions.find(secret).orElseThrow().caller();
 * Rows rows = datasets.read(caller, reader -> reader.read(Query.of("intake.applications")));
 * }</pre>
 */
@Version("0.1.0")
@Export
package stapel.platform.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
