package stapel.profile;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The contributions that a component's file declares by its properties. */
final class ComponentFile {

  private ComponentFile() {}

  static List<Contributed> contributions(byte[] xml, Map<String, Properties> words) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    Map<String, String> properties = new HashMap<>();
    List<String> provided = new ArrayList<>();
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
      while (reader.hasNext()) {
        if (reader.next() == XMLStreamConstants.START_ELEMENT) {
          String value = reader.getAttributeValue(null, "value");
          if (reader.getLocalName().equals("property") && value != null) {
            properties.put(reader.getAttributeValue(null, "name"), value);
          } else if (reader.getLocalName().equals("provide")) {
            provided.add(reader.getAttributeValue(null, "interface"));
          }
        }
      }
      reader.close();
    } catch (XMLStreamException e) {
      throw new ProfileException("component-broken", String.valueOf(e.getMessage()));
    }
    String id = properties.get("stapel.id");
    return id == null
        ? List.of()
        : provided.stream()
            .map(type -> type.substring(type.lastIndexOf('.') + 1))
            .map(
                kind ->
                    new Contributed(
                        kind,
                        id,
                        properties.getOrDefault("stapel.permission", ""),
                        properties.getOrDefault("stapel.dataset", ""),
                        titles(id, words),
                        kind.equals("Columns") ? columns(id, words) : Map.of()))
            .toList();
  }

  /** What {@code <id>.<column>} is called. */
  private static Map<String, Map<String, String>> columns(
      String id, Map<String, Properties> words) {
    Map<String, Map<String, String>> columns = new TreeMap<>();
    words.forEach(
        (language, said) ->
            said.stringPropertyNames().stream()
                .filter(key -> key.startsWith(id + ".") && !key.equals(id + ".help"))
                .map(key -> key.substring(id.length() + 1))
                .filter(column -> column.indexOf('.') < 0)
                .forEach(
                    column ->
                        columns
                            .computeIfAbsent(column, key -> new TreeMap<>())
                            .put(language, said.getProperty(id + "." + column))));
    return columns;
  }

  private static Map<String, String> titles(String id, Map<String, Properties> words) {
    Map<String, String> titles = new HashMap<>();
    words.forEach(
        (language, said) -> {
          if (said.getProperty(id) != null) {
            titles.put(language, said.getProperty(id));
          }
        });
    return titles;
  }
}
