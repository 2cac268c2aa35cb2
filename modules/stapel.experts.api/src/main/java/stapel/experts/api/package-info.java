/**
 * Who reads what: experts of a call and their assignments, for the modules that build on them.
 *
 * <pre>{@code
 * boolean mayScore = assignments.find(applicationId, personId).map(Assignment::opened).orElse(false);
 * }</pre>
 */
@Version("0.2.0")
@Export
package stapel.experts.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
