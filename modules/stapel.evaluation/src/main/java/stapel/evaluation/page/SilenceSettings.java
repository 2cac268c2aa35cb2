package stapel.evaluation.page;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import stapel.api.Contribution;
import stapel.api.setting.Settings;

/** When an expert who owes sheets counts as silent. */
@Component
@Contribution(id = SilenceSettings.ID, permission = "settings.read", order = 32)
public final class SilenceSettings implements Settings<SilenceSettings.Config> {

  static final String ID = "evaluation.silence";

  @Override
  public Class<Config> config() {
    return Config.class;
  }

  /** Patience with experts. */
  @ObjectClassDefinition(id = ID)
  public @interface Config {

    /** Days without a declaration, a draft or a sheet. */
    @AttributeDefinition(min = "1", max = "365")
    int days() default 7;
  }
}
