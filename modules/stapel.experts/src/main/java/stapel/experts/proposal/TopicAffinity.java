package stapel.experts.proposal;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * How near an expert's topics are to an application: the cosine of the sets of their word stems
 * (Salton and McGill 1983). A stem is the first five letters of a word of four or more: Russian and
 * English endings fall away.
 */
final class TopicAffinity {
  private static final int SHORTEST = 4;
  private static final int STEM = 5;

  private TopicAffinity() {}

  /** Stems of a text; empty for a text without words. */
  static Set<String> stems(String text) {
    Set<String> stems = new HashSet<>();
    for (String word : text.toLowerCase(Locale.ROOT).replace('ё', 'е').split("[^\\p{L}\\d]+")) {
      if (word.length() >= SHORTEST) {
        stems.add(word.substring(0, Math.min(STEM, word.length())));
      }
    }
    return stems;
  }

  /** From 0, nothing in common, to 1, the same. */
  static double of(Set<String> one, Set<String> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return 0;
    }
    Set<String> fewer = one.size() < other.size() ? one : other;
    Set<String> more = fewer == one ? other : one;
    long common = 0;
    for (String stem : fewer) {
      common += more.contains(stem) ? 1 : 0;
    }
    return common / Math.sqrt((double) one.size() * other.size());
  }
}
