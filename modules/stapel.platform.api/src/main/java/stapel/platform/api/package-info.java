/**
 * What platform bundles need of each other and modules must not see: the caller, the two doors,
 * access, audit, transactions.
 *
 * <pre>{@code
 * Caller caller = sessions.caller(token).orElseThrow();
 * Rows rows = datasets.open(caller).read(Query.of("intake.applications"));
 * }</pre>
 */
@Version("0.1.0")
@Export
package stapel.platform.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
