/**
 * Criteria, score sheets and rankings for the modules that build on them, and the extension point
 * for methods of scoring.
 *
 * <pre>{@code
 * public Fraction of(List<Fraction> ascending) {
 *   return ascending.get(0);
 * }
 * }</pre>
 */
@Version("0.2.0")
@Export
package stapel.evaluation.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
