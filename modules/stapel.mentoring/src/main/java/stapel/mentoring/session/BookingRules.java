package stapel.mentoring.session;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import stapel.api.Contribution;
import stapel.api.setting.Settings;

/** What mentors and teams may arrange themselves, and until when. The operator always may. */
@Component
@Contribution(id = BookingRules.ID, permission = "settings.read", order = 40)
public final class BookingRules implements Settings<BookingRules.Config> {

  static final String ID = "mentoring.booking";

  @Override
  public Class<Config> config() {
    return Config.class;
  }

  /** Rules of booking. */
  @ObjectClassDefinition(id = ID)
  public @interface Config {

    /** Whether a team books free hours itself. */
    boolean selfBooking() default true;

    /** Hours before its start until which a mentor or a team may cancel or move a session. */
    @AttributeDefinition(min = "0", max = "720")
    int cancelHours() default 24;

    /** Most sessions to come of a team that books itself or waits; 0 for any number. */
    @AttributeDefinition(min = "0", max = "1000")
    int mostAhead() default 0;
  }
}
