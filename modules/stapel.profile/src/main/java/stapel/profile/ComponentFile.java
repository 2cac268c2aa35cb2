package stapel.profile;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The contributions that a component's file declares by its properties. */
final class ComponentFile {

  /** What the platform looks for beside the columns. */
  private static final Set<String> OTHERS = Set.of("help", "empty", "count");

  private ComponentFile() {}

  /**
   * Gives the texts in the constants of a class of the jar and of those of its package that it
   * names; nothing when it is not there.
   */
  interface Classes {
    Set<String> texts(String name) throws IOException;
  }

  static XMLStreamReader reader(InputStream xml) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory.createXMLStreamReader(xml);
  }

  static List<Contributed> contributions(byte[] xml, Map<String, Properties> words, Classes classes)
      throws IOException {
    String implementation = "";
    Map<String, String> properties = new HashMap<>();
    List<String> provided = new ArrayList<>();
    try {
      XMLStreamReader reader = reader(new ByteArrayInputStream(xml));
      while (reader.hasNext()) {
        if (reader.next() == XMLStreamConstants.START_ELEMENT) {
          String value = reader.getAttributeValue(null, "value");
          if (reader.getLocalName().equals("property") && value != null) {
            properties.put(reader.getAttributeValue(null, "name"), value);
          } else if (reader.getLocalName().equals("provide")) {
            provided.add(reader.getAttributeValue(null, "interface"));
          } else if (reader.getLocalName().equals("implementation")) {
            implementation = reader.getAttributeValue(null, "class");
          }
        }
      }
      reader.close();
    } catch (XMLStreamException e) {
      throw new ProfileException("component-broken", String.valueOf(e.getMessage()));
    }
    String id = properties.get("stapel.id");
    List<Contributed> found = new ArrayList<>();
    for (String type : id == null ? List.<String>of() : provided) {
      String kind = type.substring(type.lastIndexOf('.') + 1);
      Map<String, Map<String, String>> columns =
          switch (kind) {
            case "Columns" -> columns(id, words);
            case "Dataset" -> own(columns(id, words), classes.texts(implementation));
            default -> Map.of();
          };
      found.add(
          new Contributed(
              kind,
              id,
              properties.getOrDefault("stapel.permission", ""),
              properties.getOrDefault("stapel.dataset", ""),
              titles(id, words),
              columns));
    }
    return found;
  }

  /** A list has labels for more than its columns; the keys of these stand in its classes. */
  private static Map<String, Map<String, String>> own(
      Map<String, Map<String, String>> labels, Set<String> texts) {
    Map<String, Map<String, String>> own = new TreeMap<>(labels);
    own.keySet().retainAll(texts);
    return own;
  }

  /** What {@code <id>.<column>} is called. */
  private static Map<String, Map<String, String>> columns(
      String id, Map<String, Properties> words) {
    Map<String, Map<String, String>> columns = new TreeMap<>();
    words.forEach(
        (language, said) ->
            said.stringPropertyNames().stream()
                .filter(key -> key.startsWith(id + "."))
                .map(key -> key.substring(id.length() + 1))
                .filter(column -> column.indexOf('.') < 0 && !OTHERS.contains(column))
                .forEach(
                    column ->
                        columns
                            .computeIfAbsent(column, key -> new TreeMap<>())
                            .put(language, plain(said.getProperty(id + "." + column)))));
    return columns;
  }

  static Map<String, String> titles(String id, Map<String, Properties> words) {
    Map<String, String> titles = new HashMap<>();
    words.forEach(
        (language, said) -> {
          if (said.getProperty(id) != null) {
            titles.put(language, plain(said.getProperty(id)));
          }
        });
    return titles;
  }

  /** An apostrophe stands twice in a message. */
  private static String plain(String message) {
    return message.replace("''", "'");
  }
}
