package stapel.intake.call;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import stapel.api.Contribution;
import stapel.api.setting.Settings;

/** What a region or a programme asks of the dates of its calls. */
@Component
@Contribution(id = TermSettings.ID, permission = "settings.read", order = 10)
public final class TermSettings implements Settings<TermSettings.Config> {

  static final String ID = "intake.terms";

  @Override
  public Class<Config> config() {
    return Config.class;
  }

  /** Terms of calls. */
  @ObjectClassDefinition(id = ID)
  public @interface Config {

    /** Fewest whole days between the opening and the deadline; 0 asks for none. */
    @AttributeDefinition(min = "0", max = "365")
    int leastDays() default 0;
  }
}
