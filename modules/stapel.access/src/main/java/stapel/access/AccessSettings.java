package stapel.access;

import java.time.Duration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/**
 * Holds the limits that are set, so that a change reaches running services without restarting them.
 * Thread-safe.
 */
@Component(service = AccessSettings.class, configurationPid = AccessSettings.PID)
@Designate(ocd = AccessSettings.Config.class)
public final class AccessSettings {

  static final String PID = "stapel.access";

  private volatile Limits limits;

  /** With what is set. */
  @Activate
  public AccessSettings(Config config) {
    modified(config);
  }

  /** With these limits, without a configuration. */
  public AccessSettings(Limits limits) {
    this.limits = limits;
  }

  /** The limits at this moment. */
  public Limits limits() {
    return limits;
  }

  @Modified
  void modified(Config config) {
    limits =
        new Limits(
            Duration.ofMinutes(config.idleMinutes()),
            Duration.ofHours(config.longestHours()),
            config.attempts(),
            Duration.ofSeconds(config.waitSeconds()),
            config.passwordLength());
  }

  /** Preferences of signing in. */
  @ObjectClassDefinition(id = PID)
  public @interface Config {

    /** How long a session lives without a request. */
    @AttributeDefinition(min = "5", max = "1440")
    int idleMinutes() default 480;

    /** How long a session lives in all. */
    @AttributeDefinition(min = "1", max = "168")
    int longestHours() default 24;

    /** Wrong passwords in a row that cost no wait. */
    @AttributeDefinition(min = "3", max = "20")
    int attempts() default 5;

    /** The longest wait after more of them. */
    @AttributeDefinition(min = "30", max = "3600")
    int waitSeconds() default 300;

    /** Fewest characters of a new password. */
    @AttributeDefinition(min = "8", max = "64")
    int passwordLength() default 12;
  }
}
