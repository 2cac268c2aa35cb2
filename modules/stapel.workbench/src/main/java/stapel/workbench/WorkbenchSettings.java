package stapel.workbench;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/**
 * What an administrator sets for the pages; a change reaches them without restarting anything.
 * Thread-safe.
 */
@Component(service = WorkbenchSettings.class, configurationPid = WorkbenchSettings.PID)
@Designate(ocd = WorkbenchSettings.Config.class)
public final class WorkbenchSettings {

  static final String PID = "stapel.workbench";

  private final String started;
  private volatile Values values;

  /** With what is set. Names of the server may also stand in the framework property. */
  @Activate
  public WorkbenchSettings(BundleContext context, Config config) {
    String property = context.getProperty("stapel.hosts");
    this.started = property == null ? "" : property;
    modified(config);
  }

  @Modified
  void modified(Config config) {
    values =
        new Values(
            config.organisation() == null ? "" : config.organisation().strip(),
            Locale.forLanguageTag(config.language()),
            ZoneId.of(config.zone()),
            names(config.hosts(), started));
  }

  private static Set<String> names(String[] given, String started) {
    return Stream.concat(
            Stream.of(given == null ? new String[0] : given), Arrays.stream(started.split(",")))
        .map(name -> name.strip().toLowerCase(Locale.ROOT))
        .filter(name -> !name.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whose server it is, beside the product's name; may be empty. */
  public String organisation() {
    return values.organisation;
  }

  /** The language of whoever's browser asks for none of ours. */
  public Locale language() {
    return values.language;
  }

  /** In which moments are shown. */
  public ZoneId zone() {
    return values.zone;
  }

  /** Names the server answers to beside the machine's own, in lower case. */
  public Set<String> hosts() {
    return values.hosts;
  }

  private record Values(String organisation, Locale language, ZoneId zone, Set<String> hosts) {}

  /** Preferences of the pages. */
  @ObjectClassDefinition(id = PID)
  public @interface Config {

    /** Whose server it is. */
    @AttributeDefinition(required = false, max = "120")
    String organisation() default "";

    /** For whoever's browser asks for none of ours. */
    @AttributeDefinition(
        options = {
          @Option(label = "Русский", value = "ru"),
          @Option(label = "English", value = "en")
        })
    String language() default "ru";

    /** In which moments are shown; a call has a zone of its own. */
    @AttributeDefinition(
        options = {
          @Option(label = "Europe/Kaliningrad", value = "Europe/Kaliningrad"),
          @Option(label = "Europe/Moscow", value = "Europe/Moscow"),
          @Option(label = "Europe/Samara", value = "Europe/Samara"),
          @Option(label = "Asia/Yekaterinburg", value = "Asia/Yekaterinburg"),
          @Option(label = "Asia/Omsk", value = "Asia/Omsk"),
          @Option(label = "Asia/Krasnoyarsk", value = "Asia/Krasnoyarsk"),
          @Option(label = "Asia/Irkutsk", value = "Asia/Irkutsk"),
          @Option(label = "Asia/Yakutsk", value = "Asia/Yakutsk"),
          @Option(label = "Asia/Vladivostok", value = "Asia/Vladivostok"),
          @Option(label = "Asia/Magadan", value = "Asia/Magadan"),
          @Option(label = "Asia/Kamchatka", value = "Asia/Kamchatka")
        })
    String zone() default "Europe/Moscow";

    /** Names the server answers to beside the machine's own. */
    @AttributeDefinition(required = false)
    String[] hosts() default {};
  }
}
