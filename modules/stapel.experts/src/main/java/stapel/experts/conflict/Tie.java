package stapel.experts.conflict;

import java.util.Locale;
import stapel.api.Text;

/**
 * Something an expert is tied to.
 *
 * @param expert id of the call's expert
 * @param to as it was written
 */
public record Tie(String id, String call, String expert, Kind kind, String to) {

  /** What it is. */
  public enum Kind {
    /** Taxpayer number of an organisation. */
    INN,
    /** Name of the organisation the expert works for. */
    EMPLOYER,
    /** Number of an application whose team the expert mentors or belongs to. */
    APPLICATION;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Kind of(String key) {
      return valueOf(key.toUpperCase(Locale.ROOT));
    }
  }

  /** As it is compared. */
  public String compared() {
    return kind == Kind.EMPLOYER ? organisation(to) : Text.searchKey(to).strip();
  }

  /** The name of an organisation without quotation marks and the words for its legal form. */
  public static String organisation(String name) {
    String letters = Text.searchKey(name).replaceAll("[^\\p{L}\\d]+", " ").strip();
    return letters
        .replaceFirst(
            "^(общество с ограниченной ответственностью|публичное акционерное общество"
                + "|акционерное общество|индивидуальный предприниматель|ооо|пао|зао|оао|ао|ип|ано|гбу|llc|ltd)"
                + " ",
            "")
        .strip();
  }
}
