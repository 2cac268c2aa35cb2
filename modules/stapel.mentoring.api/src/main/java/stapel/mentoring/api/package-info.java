/**
 * What happens to sessions and pairs of teams with mentors, for letters and calendars.
 *
 * <pre>{@code
 * if (event.change() == SessionChanged.Change.MOVED) { tell(event.application(), event.startBefore(), event.start()); }
 * }</pre>
 */
@Version("0.2.0")
@Export
package stapel.mentoring.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
