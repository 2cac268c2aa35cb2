package stapel.evaluation.rule;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import stapel.api.Contribution;
import stapel.api.setting.Settings;

/**
 * Who sees which score of a call and when. Which one decides says the rule; the other one stands
 * beside it for whom the regulation names here.
 */
@Component
@Contribution(id = DisclosureSettings.ID, permission = "settings.read", order = 31)
public final class DisclosureSettings implements Settings<DisclosureSettings.Config> {

  static final String ID = "evaluation.disclosure";

  @Override
  public Class<Config> config() {
    return Config.class;
  }

  /** Who besides those who run the call sees what all sheets together say. */
  public enum Audience {
    /** Nobody. */
    RUNNING,
    /** Observers and auditors, from the moment the decision is applied. */
    OBSERVERS_AFTER_DECISION,
    /** Observers and auditors, as soon as a ranking is computed. */
    OBSERVERS
  }

  /** What the regulation says of the score beside the one that decides. */
  @ObjectClassDefinition(id = ID)
  public @interface Config {

    /** Who sees it besides those who run the call. */
    @AttributeDefinition
    Audience audience() default Audience.RUNNING;

    /** Whether it is computed while sheets are missing; else only when scoring is over. */
    @AttributeDefinition
    boolean early() default false;
  }
}
