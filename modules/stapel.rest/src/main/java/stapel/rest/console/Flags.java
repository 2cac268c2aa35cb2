package stapel.rest.console;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import stapel.platform.api.CommandDoor.FieldInfo;
import stapel.platform.api.CommandDoor.FieldType;
import stapel.rest.Json;

/**
 * Flags as fields of a request: {@code --min-experts} is {@code minExperts}, {@code --window.from}
 * a member of a nested record; a file is {@code @path}, a record may be given as JSON. What is
 * wrong with a value the codec says.
 */
final class Flags implements AutoCloseable {
  private final List<PendingFile> outputs = new ArrayList<>();

  /** The fields by name, loose as the codec takes them. */
  Map<String, Object> fields(Map<String, List<String>> flags, List<FieldInfo> known)
      throws IOException {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (Map.Entry<String, List<String>> flag : flags.entrySet()) {
      String name = camel(flag.getKey());
      Optional<FieldInfo> info = known.stream().filter(f -> f.name().equals(name)).findFirst();
      List<Object> values = new ArrayList<>();
      for (String word : flag.getValue()) {
        values.add(value(flag.getKey(), word, info));
      }
      boolean many = info.filter(FieldInfo::many).isPresent();
      if (many && values.size() == 1 && values.get(0) instanceof List<?> list) {
        fields.put(name, list);
      } else {
        fields.put(name, many || values.size() > 1 ? values : values.get(0));
      }
    }
    return fields;
  }

  /** Gives every written file its name. */
  void keep() throws IOException {
    for (PendingFile output : outputs) {
      output.keep();
    }
  }

  @Override
  public void close() throws IOException {
    for (PendingFile output : outputs) {
      output.close();
    }
  }

  private Object value(String flag, String word, Optional<FieldInfo> info) throws IOException {
    FieldType type = info.map(FieldInfo::type).orElse(FieldType.TEXT);
    if (type == FieldType.OUTPUT) {
      PendingFile output = PendingFile.of(flag, word.startsWith("@") ? word.substring(1) : word);
      if (outputs.stream().anyMatch(output::isAlso)) {
        throw new Usage("console.same-output", flag, word);
      }
      outputs.add(output);
      return output;
    }
    if (type == FieldType.FILE) {
      if (!word.startsWith("@")) {
        throw new Usage("console.at-file", flag, word);
      }
      return DiskFile.of(flag, word.substring(1));
    }
    boolean nested = type == FieldType.RECORD || type == FieldType.MAP || type == FieldType.WORDS;
    if (nested && word.startsWith("{")
        || info.filter(FieldInfo::many).isPresent() && word.startsWith("[")) {
      String object = "{\"value\":" + word + "}";
      return Json.object(new ByteArrayInputStream(object.getBytes(StandardCharsets.UTF_8)))
          .get("value");
    }
    return word;
  }

  /** {@code min-experts} as {@code minExperts}. */
  static String camel(String flag) {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < flag.length(); i++) {
      boolean up = flag.charAt(i) == '-' && i + 1 < flag.length();
      name.append(up ? Character.toUpperCase(flag.charAt(++i)) : flag.charAt(i));
    }
    return name.toString();
  }

  /** {@code minExperts} as {@code min-experts}. */
  static String kebab(String name) {
    return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }
}
