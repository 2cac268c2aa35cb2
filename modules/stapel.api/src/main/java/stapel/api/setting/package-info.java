/**
 * Values that a region, a programme or a call may set for itself, described by Metatype.
 *
 * <pre>{@code
 * @Component
 * @Contribution(id = "sample.rules", permission = "settings.read")
 * public final class VisitRules implements Settings<VisitRules.Config> {
 *
 *   @ObjectClassDefinition(id = "sample.rules")
 *   public @interface Config {
 *     @AttributeDefinition(min = "1", max = "500")
 *     int mostPeople() default 50;
 *   }
 *
 *   public Class<Config> config() {
 *     return Config.class;
 *   }
 * }
 *
 * int most = settings.of(VisitRules.Config.class, call.scope()).mostPeople();
 * }</pre>
 */
@Version("0.1.0")
@Export
package stapel.api.setting;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
