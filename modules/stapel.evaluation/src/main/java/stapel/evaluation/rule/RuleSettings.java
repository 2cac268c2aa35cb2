package stapel.evaluation.rule;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import stapel.api.Contribution;
import stapel.api.setting.Settings;
import stapel.evaluation.ranking.Missing;

/** With which rule a call begins until its operator sets one. */
@Component
@Contribution(id = RuleSettings.ID, permission = "settings.read", order = 30)
public final class RuleSettings implements Settings<RuleSettings.Config> {

  static final String ID = "evaluation.defaults";

  @Override
  public Class<Config> config() {
    return Config.class;
  }

  /** Parts of the rule that regions differ in. */
  @ObjectClassDefinition(id = ID)
  public @interface Config {

    /** Fewest experts with a sheet that counts. */
    @AttributeDefinition(min = "1", max = "50")
    int minExperts() default 3;

    /** What a sheet without some criterion means. */
    Missing missing() default Missing.REFUSE;

    /** Places to give; 0 for no cut. */
    @AttributeDefinition(min = "0", max = "100000")
    int places() default 0;
  }
}
