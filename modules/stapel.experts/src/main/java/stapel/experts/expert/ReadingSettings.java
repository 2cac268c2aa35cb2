package stapel.experts.expert;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import stapel.api.Contribution;
import stapel.api.setting.Settings;

/** How much an expert reads at most, and what none of them may read. */
@Component
@Contribution(id = ReadingSettings.ID, permission = "settings.read", order = 20)
public final class ReadingSettings implements Settings<ReadingSettings.Config> {

  static final String ID = "experts.reading";

  @Override
  public Class<Config> config() {
    return Config.class;
  }

  /** Limits of reading. */
  @ObjectClassDefinition(id = ID)
  public @interface Config {

    /** Most applications of an expert who has no limit of their own; 0 for any number. */
    @AttributeDefinition(min = "0", max = "10000")
    int maxLoad() default 0;

    /** Whether an expert reads nothing of the territory the expert comes from. */
    boolean territoryConflict() default false;
  }
}
