/**
 * What a module lets people change, and what it tells others afterwards.
 *
 * <pre>{@code
 * record Request(@Field(dataset = "sample.visits", subject = true) Ref visit) {}
 * }</pre>
 */
@Version("0.2.0")
@Export
package stapel.api.command;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
