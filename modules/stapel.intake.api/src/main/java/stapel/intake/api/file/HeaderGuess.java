package stapel.intake.api.file;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import stapel.api.Text;

/**
 * Guesses from its header what a column is. A wrong guess costs a click in the preview, so only
 * plain names count: case, signs and a currency behind the name do not matter.
 */
public final class HeaderGuess {

  private final Map<String, String> known = new HashMap<>();

  /** Knows nothing yet. */
  public HeaderGuess() {}

  /** Learns names of a target; what was learnt later wins. */
  public HeaderGuess know(String target, String... names) {
    return know(target, List.of(names));
  }

  /** The same for a list of names. */
  public HeaderGuess know(String target, List<String> names) {
    names.forEach(name -> known.put(plain(name), target));
    known.remove("");
    return this;
  }

  /** One target a header; a target is given once, to the first that fits. */
  public FileColumns of(List<String> headers) {
    Set<String> given = new HashSet<>();
    return new FileColumns(
        headers.stream()
            .map(
                header -> {
                  String target = find(plain(header));
                  boolean first = !target.equals(FileColumns.IGNORED) && given.add(target);
                  return new FileColumns.Target(header, first ? target : FileColumns.IGNORED);
                })
            .toList());
  }

  /** The header as it is, else without a currency behind it: {@code requested_usd}. */
  private String find(String header) {
    String bare = header.replaceAll(" (usd|rub|eur|руб|тыс руб)$", "");
    return known.getOrDefault(header, known.getOrDefault(bare, FileColumns.IGNORED));
  }

  private static String plain(String header) {
    return Text.searchKey(header).replaceAll("[^\\p{L}\\d№]+", " ").trim();
  }
}
