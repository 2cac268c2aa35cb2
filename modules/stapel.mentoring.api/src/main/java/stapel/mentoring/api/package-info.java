/**
 * What happens to sessions of teams with mentors, for letters and calendars.
 *
 * <pre>{@code
 * if (event.change() == SessionChanged.Change.MOVED) { tell(event.application(), event.start()); }
 * }</pre>
 */
@Version("0.1.0")
@Export
package stapel.mentoring.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
