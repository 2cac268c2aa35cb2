package stapel.tests.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A contribution stands only beside datasets that are there: a misspelt one shows it nowhere. */
public final class NamedDatasets {
  private static final String DATASET = "stapel.api.data.Dataset";

  private NamedDatasets() {}

  /** One sentence for each dataset that is named and not there. */
  public static List<String> broken(List<BundleJar> bundles) {
    Set<String> there =
        bundles.stream()
            .flatMap(bundle -> bundle.components().stream())
            .filter(component -> component.services().contains(DATASET))
            .map(component -> component.properties().getOrDefault("stapel.id", ""))
            .collect(Collectors.toSet());
    List<String> faults = new ArrayList<>();
    for (BundleJar bundle : bundles) {
      for (Component component : bundle.components()) {
        check(bundle, component, there, faults);
      }
    }
    return faults;
  }

  private static void check(
      BundleJar bundle, Component component, Set<String> there, List<String> faults) {
    String who = component.name() + " of " + bundle.name();
    String dataset = component.properties().getOrDefault("stapel.dataset", "");
    String also = component.properties().getOrDefault("stapel.also", "");
    String follows = component.properties().getOrDefault("stapel.follows", "");
    for (String name : String.join(" ", dataset, also, follows).strip().split(" +")) {
      if (!name.isEmpty() && !there.contains(name)) {
        faults.add(who + " stands beside “" + name + "”, which no dataset is called");
      }
    }
    boolean list = component.properties().getOrDefault("stapel.place", "").equals("LIST");
    if (!also.isEmpty() && !list) {
      faults.add(who + " names further lists, which is for commands of place LIST");
    }
    if (!follows.isEmpty() && !list) {
      faults.add(who + " says what it follows, which is for commands of place LIST");
    }
  }
}
