package stapel.provisioning.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import stapel.api.view.ViewRequest;
import stapel.profile.Contributed;
import stapel.provisioning.page.Catalogue.Entry;
import stapel.provisioning.plan.Effect;
import stapel.provisioning.plan.Group;
import stapel.provisioning.resolve.Part;

/** A module in the words of its pages. */
public final class ModuleWords {

  private ModuleWords() {}

  /** Words under a heading. */
  public record Named(String heading, List<String> words, String detail) {}

  /** What the module says of itself, else how much it contributes. */
  static String about(ViewRequest request, Part part) {
    String own = part.about(request.language().getLanguage());
    if (!own.isEmpty()) {
      return own;
    }
    List<String> counts = new ArrayList<>();
    for (Group group : Group.values()) {
      long count = part.contributions().stream().filter(one -> visible(one, group)).count();
      if (count > 0) {
        counts.add(request.text("provisioning.count." + low(group), count));
      }
    }
    return String.join(", ", counts);
  }

  /** Whose key signed it: a name that people here gave it, else its digits. */
  static String key(ViewRequest request, Entry entry) {
    return entry
        .keyName()
        .orElseGet(
            () ->
                entry.own()
                    ? request.text("provisioning.key.own")
                    : request.text("provisioning.key.unnamed", entry.key()));
  }

  /** What it contributes, by kind. */
  static List<Named> contributions(ViewRequest request, Part part) {
    List<Named> groups = new ArrayList<>();
    for (Group group : Group.values()) {
      List<String> titles =
          part.contributions().stream()
              .filter(one -> visible(one, group))
              .map(one -> title(one, request.language().getLanguage()))
              .distinct()
              .sorted()
              .toList();
      if (!titles.isEmpty()) {
        groups.add(new Named(request.text("provisioning.group." + low(group)), titles, ""));
      }
    }
    return groups;
  }

  /** What each permission that it asks for opens. */
  static List<Named> permissions(ViewRequest request, Part part) {
    Map<String, TreeSet<String>> opened = new TreeMap<>();
    for (Contributed one : part.contributions()) {
      boolean asked = !one.permission().isEmpty() && !one.permission().equals("public");
      if (asked && !one.titles().isEmpty()) {
        opened
            .computeIfAbsent(one.permission(), key -> new TreeSet<>())
            .add(
                request.text(
                    "provisioning.opens." + low(Group.of(one.kind())),
                    title(one, request.language().getLanguage())));
      }
    }
    return opened.entrySet().stream()
        .map(entry -> new Named("", List.copyOf(entry.getValue()), entry.getKey()))
        .toList();
  }

  private static boolean visible(Contributed one, Group group) {
    return Group.of(one.kind()) == group
        && !one.kind().equals(Effect.SETTINGS)
        && !one.titles().isEmpty();
  }

  private static String title(Contributed one, String language) {
    return one.titles().getOrDefault(language, one.titles().getOrDefault("ru", one.id()));
  }

  static String low(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
