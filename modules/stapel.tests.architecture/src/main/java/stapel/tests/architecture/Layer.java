package stapel.tests.architecture;

import java.util.Map;
import java.util.Set;

/** Where a bundle stands in the house. */
public enum Layer {
  /** {@code stapel.api}. */
  GROUND,
  /** {@code stapel.platform.api}, and the files that the launcher reads too. */
  BESIDE,
  /** What happens to contributions. */
  PLATFORM,
  /** Everything that contributes. */
  MODULE,
  /** Tests, which may look at anything. */
  TEST;

  private static final Set<String> PLATFORM_BUNDLES =
      Set.of(
          "stapel.store",
          "stapel.store.derby",
          "stapel.store.postgres",
          "stapel.doors",
          "stapel.access",
          "stapel.audit",
          "stapel.workbench",
          "stapel.rest",
          "stapel.provisioning",
          "stapel.settings",
          "stapel.documents",
          "stapel.post",
          "stapel.demo",
          "stapel.logging",
          "stapel.templates");

  /** Floors of the programme modules; a module that is not named here may stand on any of them. */
  private static final Map<String, Integer> FLOORS =
      Map.of(
          "stapel.reference", 0,
          "stapel.intake", 1,
          "stapel.experts", 2,
          "stapel.portal", 2,
          "stapel.evaluation", 3,
          "stapel.mentoring", 3);

  private static final int TOP = 9;

  /** The layer of a bundle by its name. */
  public static Layer of(String bundle) {
    if (bundle.startsWith("stapel.tests.")) {
      return TEST;
    }
    if (bundle.equals("stapel.api")) {
      return GROUND;
    }
    if (bundle.equals("stapel.platform.api") || bundle.equals("stapel.profile")) {
      return BESIDE;
    }
    return PLATFORM_BUNDLES.contains(bundle) ? PLATFORM : MODULE;
  }

  /** The module a bundle belongs to: {@code stapel.intake} for {@code stapel.intake.api}. */
  static String module(String bundle) {
    return bundle.endsWith(".api") ? bundle.substring(0, bundle.length() - 4) : bundle;
  }

  static int floor(String bundle) {
    return FLOORS.getOrDefault(module(bundle), TOP);
  }
}
