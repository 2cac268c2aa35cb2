package stapel.workbench.form;

import java.util.List;
import java.util.stream.Collectors;

/** The few words of JSON that scripts are told. */
final class Json {

  private Json() {}

  static String list(List<String> texts) {
    return texts.stream().map(Json::text).collect(Collectors.joining(",", "[", "]"));
  }

  static String text(String text) {
    StringBuilder json = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      if (c < 32 || c == '"' || c == '\\' || c == '<' || c == '\u2028' || c == '\u2029') {
        json.append(String.format("\\u%04x", (int) c));
      } else {
        json.append(c);
      }
    }
    return json.append('"').toString();
  }
}
