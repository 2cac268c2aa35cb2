/**
 * Calls and applications for the modules that build on them.
 *
 * <pre>{@code
 * List<Application> waiting = applications.in(callId, EnumSet.of(ApplicationState.IN_REVIEW));
 * applications.move(call, Map.of(waiting.get(0).id(), ApplicationState.REVIEWED), "");
 * }</pre>
 */
@Version("0.2.0")
@Export
package stapel.intake.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
