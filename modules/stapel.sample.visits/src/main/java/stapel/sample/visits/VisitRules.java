package stapel.sample.visits;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import stapel.api.Contribution;
import stapel.api.setting.Settings;

/** How large a group may visit an enterprise; a region, a programme or a call decides. */
@Component
@Contribution(id = "sample.rules", permission = "settings.read", order = 900)
public final class VisitRules implements Settings<VisitRules.Config> {

  @Override
  public Class<Config> config() {
    return Config.class;
  }

  /** Rules of visits. */
  @ObjectClassDefinition(id = "sample.rules")
  public @interface Config {

    /** Most people of one visit. */
    @AttributeDefinition(min = "1", max = "500")
    int mostPeople() default 500;
  }
}
