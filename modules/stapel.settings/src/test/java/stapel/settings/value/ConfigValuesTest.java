package stapel.settings.value;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ConfigValuesTest {

  @interface Config {
    int count() default 3;

    long bytes() default 1L << 40;

    double share() default 0.5;

    boolean blind() default true;

    String clause() default "4.2";

    TimeUnit unit() default TimeUnit.DAYS;

    String[] regions() default {"40"};
  }

  @interface Incomplete {
    int count();
  }

  @Test
  void givesTheDefaultsOfTheAnnotation() {
    Config config = ConfigValues.of(Config.class, Map.of());
    assertEquals(
        List.of(3, 1L << 40, 0.5, true, "4.2", TimeUnit.DAYS),
        List.of(
            config.count(),
            config.bytes(),
            config.share(),
            config.blind(),
            config.clause(),
            config.unit()));
    assertArrayEquals(new String[] {"40"}, config.regions());
    assertEquals(Config.class, config.annotationType());
  }

  @Test
  void readsStoredTexts() {
    Config config =
        ConfigValues.of(
            Config.class,
            Map.of(
                "count", List.of("5"),
                "share", List.of("0.25"),
                "blind", List.of("false"),
                "clause", List.of(),
                "unit", List.of("HOURS"),
                "regions", List.of("40", "71")));
    assertEquals(
        List.of(5, 0.25, false, "", TimeUnit.HOURS),
        List.of(config.count(), config.share(), config.blind(), config.clause(), config.unit()));
    assertArrayEquals(new String[] {"40", "71"}, config.regions());
  }

  @Test
  void givesTheDefaultForWhatNoLongerFits() {
    Config config =
        ConfigValues.of(
            Config.class, Map.of("count", List.of("99999999999"), "unit", List.of("FORTNIGHTS")));
    assertEquals(List.of(3, TimeUnit.DAYS), List.of(config.count(), config.unit()));
  }

  @Test
  void refusesATypeWithoutADefault() {
    assertThrows(IllegalArgumentException.class, () -> ConfigValues.of(Incomplete.class, Map.of()));
  }
}
