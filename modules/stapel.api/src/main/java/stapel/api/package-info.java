/**
 * The ground every bundle stands on: names of stored things, words in two languages, refusals and
 * the registry of contributions.
 *
 * <pre>{@code
 * @Component
 * @Contribution(id = "sample.close", permission = "sample.close", dataset = "sample.visits")
 * public final class Close implements Command<Close.Request> { ... }
 * }</pre>
 */
@Version("0.2.0")
@Export
package stapel.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
