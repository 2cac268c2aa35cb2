package stapel.workbench.list;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a search into its words: at white space, but not inside quotes and not around a comparison.
 */
final class Terms {

  private static final String COMPARISON = "<>=!:";

  private Terms() {}

  /** The words in their order. */
  static List<Term> of(String search) {
    List<Term> terms = new ArrayList<>();
    for (String word : joined(words(search))) {
      terms.add(Term.of(word));
    }
    return terms;
  }

  private static List<String> words(String search) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean quoted = false;
    for (char c : search.toCharArray()) {
      char plain = c == '«' || c == '»' || c == '“' || c == '”' ? '"' : c;
      quoted = quoted != (plain == '"');
      if (!quoted && Character.isWhitespace(plain)) {
        take(word, words);
      } else {
        word.append(plain);
      }
    }
    take(word, words);
    return words;
  }

  private static void take(StringBuilder word, List<String> words) {
    if (word.length() > 0) {
      words.add(word.toString());
      word.setLength(0);
    }
  }

  /** {@code score > 4} is one word, as {@code score>4} is. */
  private static List<String> joined(List<String> words) {
    List<String> joined = new ArrayList<>();
    for (String word : words) {
      int last = joined.size() - 1;
      boolean begins = "<>=!".indexOf(word.charAt(0)) >= 0;
      if (last >= 0
          && (begins
              || COMPARISON.indexOf(joined.get(last).charAt(joined.get(last).length() - 1)) >= 0)) {
        joined.set(last, joined.get(last) + word);
      } else {
        joined.add(word);
      }
    }
    return joined;
  }
}
