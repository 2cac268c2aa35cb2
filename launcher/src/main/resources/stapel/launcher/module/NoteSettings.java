package @name@;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What an administrator sets for this module; a change holds at once. Thread-safe. */
@Component(service = NoteSettings.class, configurationPid = NoteSettings.PID)
@Designate(ocd = NoteSettings.Config.class)
public final class NoteSettings {

  static final String PID = "@name@";

  private volatile int days;

  /** With what is set. */
  @Activate
  public NoteSettings(Config config) {
    modified(config);
  }

  @Modified
  void modified(Config config) {
    days = config.days();
  }

  /** How many days ahead the page of reminders looks. */
  int days() {
    return days;
  }

  /** Preferences of the notes. */
  @ObjectClassDefinition(id = PID)
  public @interface Config {

    /** How many days ahead the page of reminders looks. */
    @AttributeDefinition(min = "1", max = "90")
    int days() default 14;
  }
}
