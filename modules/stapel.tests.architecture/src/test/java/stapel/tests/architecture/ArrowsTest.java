package stapel.tests.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArrowsTest {
  private static final BundleJar API = bundle("stapel.api", Set.of(), "stapel.api");
  private static final BundleJar PLATFORM_API =
      bundle("stapel.platform.api", Set.of("stapel.api"), "stapel.platform.api");
  private static final BundleJar INTAKE_API =
      bundle("stapel.intake.api", Set.of("stapel.api"), "stapel.intake.api");
  private static final BundleJar EXPERTS_API =
      bundle("stapel.experts.api", Set.of("stapel.intake.api"), "stapel.experts.api");

  @Test
  void theHouseOfTheDesignStands() {
    assertEquals(
        List.of(),
        broken(
            bundle("stapel.doors", Set.of("stapel.api", "stapel.platform.api", "org.slf4j")),
            bundle("stapel.intake", Set.of("stapel.api", "stapel.intake.api")),
            bundle("stapel.evaluation", Set.of("stapel.experts.api", "stapel.intake.api"))));
  }

  @Test
  void aModuleMayNotKnowThePlatform() {
    assertEquals(
        List.of(
            "stapel.intake imports stapel.platform.api of stapel.platform.api:"
                + " a module may not know the platform"),
        broken(bundle("stapel.intake", Set.of("stapel.platform.api"))));
  }

  @Test
  void platformBundlesDoNotStandOnEachOtherNorOnModules() {
    String rule = ": platform bundles stand on stapel.api and stapel.platform.api only";
    assertEquals(
        List.of(
            "stapel.rest imports stapel.doors.codec of stapel.doors" + rule,
            "stapel.rest imports stapel.intake.api of stapel.intake.api" + rule),
        broken(
            bundle("stapel.doors", Set.of(), "stapel.doors.codec"),
            bundle("stapel.rest", Set.of("stapel.doors.codec", "stapel.intake.api"))));
  }

  @Test
  void nobodyImportsInternals() {
    assertEquals(
        List.of(
            "stapel.sample.bonus imports stapel.evaluation.ranking of stapel.evaluation:"
                + " only what an api bundle exports may be imported"),
        broken(
            bundle("stapel.evaluation", Set.of(), "stapel.evaluation.ranking"),
            bundle("stapel.sample.bonus", Set.of("stapel.evaluation.ranking"))));
  }

  @Test
  void noArrowRunsUp() {
    assertEquals(
        List.of("stapel.intake imports stapel.experts.api of stapel.experts.api: no arrow runs up"),
        broken(bundle("stapel.intake", Set.of("stapel.experts.api"))));
  }

  @Test
  void aCircleIsNamed() {
    assertEquals(
        List.of("circle: stapel.a.api -> stapel.b.api -> stapel.a.api"),
        broken(
            bundle("stapel.a.api", Set.of("stapel.b.api"), "stapel.a.api"),
            bundle("stapel.b.api", Set.of("stapel.a.api"), "stapel.b.api")));
  }

  @Test
  void modulesHaveNoActivatorAndNoServlet() {
    var odd =
        new BundleJar(
            "stapel.intake", Set.of("jakarta.servlet.http"), Set.of(), true, List.of(), Map.of());
    assertEquals(
        List.of(
            "stapel.intake has an activator: a module has components only",
            "stapel.intake imports servlets: a module contributes views and commands"),
        broken(odd));
  }

  @Test
  void aPackageThatNobodyExportsIsNamed() {
    assertEquals(
        List.of("stapel.intake imports stapel.gone, which no bundle exports"),
        broken(bundle("stapel.intake", Set.of("stapel.gone"))));
  }

  private static List<String> broken(BundleJar... more) {
    var all = new java.util.ArrayList<>(List.of(API, PLATFORM_API, INTAKE_API, EXPERTS_API));
    all.addAll(List.of(more));
    return Arrows.broken(all);
  }

  private static BundleJar bundle(String name, Set<String> imports, String... exports) {
    return new BundleJar(name, imports, Set.of(exports), false, List.of(), Map.of());
  }
}
