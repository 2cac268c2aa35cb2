package stapel.tests.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a person reads stands in Russian and in English: both files of a bundle have the same keys.
 */
public final class Words {
  private Words() {}

  /** One sentence for each key that one language lacks. */
  public static List<String> broken(List<BundleJar> bundles) {
    List<String> faults = new ArrayList<>();
    for (BundleJar bundle : bundles) {
      Set<String> russian = bundle.words().getOrDefault("ru", Set.of());
      Set<String> english = bundle.words().getOrDefault("en", Set.of());
      missing(russian, english)
          .forEach(key -> faults.add(bundle.name() + ": messages_en lacks " + key));
      missing(english, russian)
          .forEach(key -> faults.add(bundle.name() + ": messages_ru lacks " + key));
    }
    return faults;
  }

  private static Set<String> missing(Set<String> keys, Set<String> from) {
    Set<String> missing = new TreeSet<>(keys);
    missing.removeAll(from);
    return missing;
  }
}
