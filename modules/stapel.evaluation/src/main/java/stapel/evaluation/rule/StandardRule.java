package stapel.evaluation.rule;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.setting.ScopedSettings;

/** The rule that holds for a call until one is set, from the settings of its programme. */
@Component(service = StandardRule.class)
public final class StandardRule {

  private final ScopedSettings settings;

  /** By the settings of scopes. */
  @Activate
  public StandardRule(@Reference ScopedSettings settings) {
    this.settings = settings;
  }

  /** What holds now; of an opened call what held when it was opened. */
  CallRule of(String call) {
    return CallRule.standard(call, settings.of(RuleSettings.Config.class, call));
  }
}
