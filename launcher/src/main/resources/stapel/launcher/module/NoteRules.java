package @name@;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import stapel.api.Contribution;
import stapel.api.setting.Settings;

/** What a region, a programme or a call decides about notes; frozen when the call opens. */
@Component
@Contribution(id = NoteRules.ID, permission = "settings.read", order = 920)
public final class NoteRules implements Settings<NoteRules.Config> {

  static final String ID = "@id@.rules";

  @Override
  public Class<Config> config() {
    return Config.class;
  }

  /** Rules of notes. */
  @ObjectClassDefinition(id = ID)
  public @interface Config {

    /** How many days ahead a reminder may lie. */
    @AttributeDefinition(min = "1", max = "3650")
    int mostDays() default 365;
  }
}
