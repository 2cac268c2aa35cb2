package stapel.api;

import java.util.Locale;

/**
 * Words in both languages. Either may be empty; a reader then gets the other one.
 *
 * @param ru Russian, never null
 * @param en English, never null
 */
public record Text(String ru, String en) {

  /** Replaces null by the empty text. */
  public Text {
    ru = ru == null ? "" : ru;
    en = en == null ? "" : en;
  }

  /** The words for a reader of this language. */
  public String in(Locale language) {
    String wanted = language.getLanguage().equals("ru") ? ru : en;
    return wanted.isEmpty() ? ru + en : wanted;
  }

  /** True when neither language has a word. */
  public boolean isEmpty() {
    return ru.isEmpty() && en.isEmpty();
  }

  /**
   * How a stored text is found whatever its case: lower case, ё as е. The same on every database
   * engine.
   */
  public static String searchKey(String text) {
    return text.toLowerCase(Locale.ROOT).replace('ё', 'е');
  }

  /**
   * How a stored text is sorted: by {@link #searchKey}, equal ones by their own letters. Compared
   * by code points.
   */
  public static String sortKey(String text) {
    return searchKey(text) + '\u0001' + text.toLowerCase(Locale.ROOT);
  }
}
