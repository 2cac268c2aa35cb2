package stapel.testkit;

import java.util.List;
import stapel.api.Contribution;
import stapel.api.Problem;
import stapel.api.setting.Settings;

/** Settings of every kind; their Metatype file stands among the resources of these tests. */
@Contribution(id = "sample.rules", permission = "settings.read")
final class SampleRules implements Settings<SampleRules.Config> {

  enum Mode {
    SLOW,
    FAST
  }

  @interface Config {
    int least() default 3;

    int most() default 10;

    Mode mode() default Mode.SLOW;

    String[] regions() default {};

    String password() default "";
  }

  @Override
  public Class<Config> config() {
    return Config.class;
  }

  @Override
  public List<Problem> check(Config values) {
    return values.least() > values.most()
        ? List.of(Problem.at("least", "sample.crossed"))
        : List.of();
  }
}
