package stapel.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One migration file, {@code 001-title.sql}.
 *
 * @param number its place, counted from 1
 * @param name the file's name
 * @param sql its text
 */
public record Script(int number, String name, String sql) {

  private static final Pattern NAME = Pattern.compile("(\\d{3,6})-[a-z0-9-]+\\.sql");
  private static final Pattern MACRO = Pattern.compile("\\$\\{(\\w+)(?::(\\d+))?}");

  /**
   * Takes a file.
   *
   * @throws IllegalArgumentException when the name has another form
   */
  public static Script of(String name, byte[] bytes) {
    Matcher matcher = NAME.matcher(name);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("a migration is called 001-title.sql, not " + name);
    }
    String text = new String(bytes, StandardCharsets.UTF_8).replace("\r\n", "\n");
    return new Script(Integer.parseInt(matcher.group(1)), name, text);
  }

  /** SHA-256 of the text, whatever its line ends were. */
  String digest() {
    return HexFormat.of().formatHex(Digests.sha256().digest(sql.getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * Its statements, each ended by a semicolon at the end of a line, with the engine's words for the
   * macros.
   */
  List<String> statements(Map<String, String> macros) {
    List<String> statements = new ArrayList<>();
    StringBuilder statement = new StringBuilder();
    for (String line : sql.split("\n")) {
      if (line.stripLeading().startsWith("--")) {
        continue;
      }
      statement.append(line.stripTrailing()).append('\n');
      if (line.stripTrailing().endsWith(";")) {
        statements.add(expand(statement.substring(0, statement.lastIndexOf(";")), macros));
        statement.setLength(0);
      }
    }
    if (!statement.toString().isBlank()) {
      throw new IllegalArgumentException(
          name + ": the last statement does not end with a semicolon");
    }
    return statements;
  }

  private String expand(String statement, Map<String, String> macros) {
    return MACRO
        .matcher(statement)
        .replaceAll(found -> Matcher.quoteReplacement(word(found, macros)));
  }

  private String word(java.util.regex.MatchResult found, Map<String, String> macros) {
    String word = macros.get(found.group(1));
    if (word == null || word.contains("#") != (found.group(2) != null)) {
      throw new IllegalArgumentException(
          name + ": there is no macro " + found.group() + "; there are " + macros.keySet());
    }
    return word.replace("#", found.group(2) == null ? "" : found.group(2));
  }
}
