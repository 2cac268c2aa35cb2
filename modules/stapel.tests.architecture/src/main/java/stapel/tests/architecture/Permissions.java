package stapel.tests.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Every contribution that somebody may see or do names its id and the permission it asks for. */
public final class Permissions {
  private static final Set<String> GUARDED =
      Set.of(
          "stapel.api.data.Dataset",
          "stapel.api.data.Columns",
          "stapel.api.command.Command",
          "stapel.api.work.Job",
          "stapel.api.work.Calculation",
          "stapel.api.view.View",
          "stapel.api.view.Feed",
          "stapel.api.setting.Settings");

  private Permissions() {}

  /** One sentence for each contribution without id or permission. */
  public static List<String> broken(List<BundleJar> bundles) {
    List<String> faults = new ArrayList<>();
    for (BundleJar bundle : bundles) {
      for (Component component : bundle.components()) {
        if (component.services().stream().anyMatch(GUARDED::contains)) {
          check(bundle, component, faults);
        }
      }
    }
    return faults;
  }

  private static void check(BundleJar bundle, Component component, List<String> faults) {
    String who = component.name() + " of " + bundle.name();
    if (component.properties().getOrDefault("stapel.id", "").isEmpty()) {
      faults.add(who + " is a contribution without an id: annotate it with @Contribution");
    }
    String permission = component.properties().getOrDefault("stapel.permission", "");
    if (!permission.matches("public|[a-z][a-z0-9-]*\\.[a-z][a-z0-9-]*")) {
      faults.add(who + " names no permission (<module>.<verb>, or public): “" + permission + "”");
    }
  }
}
