package stapel.experts.expert;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import stapel.api.Contribution;
import stapel.api.setting.Settings;

/** How many read an application, how much an expert reads at most, and what none may read. */
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

    /** Most applications of one person in all calls that are in review; 0 for any number. */
    @AttributeDefinition(min = "0", max = "10000")
    int totalLoad() default 0;

    /** How many experts are to read each application. */
    @AttributeDefinition(min = "1", max = "100")
    int reviews() default 3;

    /** Whether only those are proposed who have accepted an invitation to the call. */
    boolean acceptedOnly() default false;

    /** Whether an expert reads nothing of the territory the expert comes from. */
    boolean territoryConflict() default false;

    /** Domains of addresses that say nothing about an employer. */
    String[] freeMail() default {
      "mail.ru",
      "bk.ru",
      "list.ru",
      "inbox.ru",
      "internet.ru",
      "yandex.ru",
      "ya.ru",
      "yandex.com",
      "rambler.ru",
      "gmail.com",
      "outlook.com",
      "hotmail.com",
      "icloud.com",
      "vk.com",
      "proton.me",
      "protonmail.com"
    };
  }
}
