/**
 * Work beside the doors: pure calculations on files and long jobs.
 *
 * <pre>{@code
 * record Request(InputFile scores, OutputFile output) {}
 * }</pre>
 */
@Version("0.4.0")
@Export
package stapel.api.work;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
