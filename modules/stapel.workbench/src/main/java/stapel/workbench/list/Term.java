package stapel.workbench.list;

import java.util.List;

/**
 * One word of a search as it was written.
 *
 * @param written with its quotes and its sign
 * @param negated true for a leading minus
 * @param column the name before the operator, empty for a plain word
 * @param operator {@code :}, {@code =}, {@code !=}, {@code <}, {@code <=}, {@code >} or {@code >=},
 *     empty for a plain word
 * @param value what is looked for, without quotes
 */
record Term(String written, boolean negated, String column, String operator, String value) {

  private static final List<String> OPERATORS = List.of("!=", "<=", ">=", ":", "=", "<", ">");

  /** Takes a written word apart. */
  static Term of(String written) {
    boolean negated = written.length() > 1 && written.charAt(0) == '-';
    String rest = negated ? written.substring(1) : written;
    int end = nameEnd(rest);
    for (String operator : OPERATORS) {
      if (end > 0 && rest.startsWith(operator, end)) {
        return new Term(
            written,
            negated,
            rest.substring(0, end),
            operator,
            unquoted(rest.substring(end + operator.length())));
      }
    }
    return new Term(written, negated, "", "", unquoted(rest));
  }

  /** True for a word to be found in any searchable column. */
  boolean plain() {
    return operator.isEmpty();
  }

  /** A condition as a person would write it, quoted where it has to be. */
  static String write(String column, String operator, String value) {
    boolean quoted =
        value.isEmpty() || value.chars().anyMatch(c -> Character.isWhitespace(c) || c == '"');
    return column + operator + (quoted ? '"' + value.replace("\"", "") + '"' : value);
  }

  private static int nameEnd(String text) {
    int i = 0;
    while (i < text.length()
        && (Character.isLetterOrDigit(text.charAt(i)) || "_.-".indexOf(text.charAt(i)) >= 0)) {
      i++;
    }
    return i;
  }

  private static String unquoted(String text) {
    return text.replace("\"", "");
  }
}
