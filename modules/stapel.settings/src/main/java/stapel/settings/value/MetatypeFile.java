package stapel.settings.value;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import stapel.platform.api.Preferences.Type;

/**
 * One Metatype file of a bundle (OSGi Compendium 8, chapter 105). Read here and not through the
 * Metatype service, for that does not tell bounds and keeps no order.
 */
public final class MetatypeFile {

  private MetatypeFile() {}

  /**
   * The groups it describes for single configurations.
   *
   * @throws IOException when it is no Metatype file
   */
  public static List<Described> read(InputStream in) throws IOException {
    Document document = parse(in);
    Map<String, Element> classes = new HashMap<>();
    for (Element described : elements(document.getDocumentElement(), "OCD")) {
      classes.put(described.getAttribute("id"), described);
    }
    List<Described> groups = new ArrayList<>();
    for (Element designate : elements(document.getDocumentElement(), "Designate")) {
      for (Element object : elements(designate, "Object")) {
        Element described = classes.get(object.getAttribute("ocdref"));
        if (designate.hasAttribute("pid") && described != null) {
          groups.add(group(designate.getAttribute("pid"), described));
        }
      }
    }
    return groups;
  }

  /**
   * The groups it describes under their own ids, whether a configuration is designated or not.
   *
   * @throws IOException when it is no Metatype file
   */
  public static List<Described> classes(InputStream in) throws IOException {
    return elements(parse(in).getDocumentElement(), "OCD").stream()
        .map(described -> group(described.getAttribute("id"), described))
        .toList();
  }

  private static Described group(String pid, Element described) {
    List<Attribute> attributes = new ArrayList<>();
    for (Element attribute : elements(described, "AD")) {
      attributes.add(attribute(attribute));
    }
    return new Described(
        pid, described.getAttribute("name"), described.getAttribute("description"), attributes);
  }

  private static Attribute attribute(Element ad) {
    boolean many = !List.of("", "0").contains(ad.getAttribute("cardinality"));
    String defaults = ad.getAttribute("default");
    List<String> values = many ? List.of(defaults.split("\\s*,\\s*")) : List.of(defaults);
    return new Attribute(
        ad.getAttribute("id"),
        ad.getAttribute("name"),
        ad.getAttribute("description"),
        type(ad.getAttribute("type")),
        !ad.getAttribute("required").equals("false"),
        many,
        defaults.isEmpty() ? List.of() : values,
        ad.getAttribute("min"),
        ad.getAttribute("max"),
        elements(ad, "Option").stream()
            .map(o -> new Option(o.getAttribute("value"), o.getAttribute("label")))
            .toList());
  }

  private static Type type(String name) {
    return switch (name) {
      case "Integer", "Long", "Short", "Byte" -> Type.INTEGER;
      case "Double", "Float" -> Type.DECIMAL;
      case "Boolean" -> Type.BOOLEAN;
      case "Password" -> Type.SECRET;
      default -> Type.TEXT;
    };
  }

  private static Document parse(InputStream in) throws IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new DefaultHandler());
      return builder.parse(in);
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException("not a Metatype file: " + e.getMessage(), e);
    }
  }

  private static List<Element> elements(Element parent, String name) {
    List<Element> found = new ArrayList<>();
    NodeList children = parent.getChildNodes();
    for (int i = 0; i < children.getLength(); i++) {
      if (children.item(i).getNodeType() == Node.ELEMENT_NODE
          && children.item(i).getNodeName().endsWith(name)) {
        found.add((Element) children.item(i));
      }
    }
    return found;
  }

  /** What one configuration may hold, with the words of the file. */
  public record Described(String pid, String name, String description, List<Attribute> attributes) {

    /** Copies the list. */
    public Described {
      attributes = List.copyOf(attributes);
    }
  }

  /**
   * One value of it.
   *
   * @param defaults one element unless many, none when empty
   * @param min lowest number or shortest length, empty for none
   * @param max highest number or greatest length, empty for none
   */
  public record Attribute(
      String id,
      String name,
      String description,
      Type type,
      boolean required,
      boolean many,
      List<String> defaults,
      String min,
      String max,
      List<Option> options) {

    /** Copies the lists. */
    public Attribute {
      defaults = List.copyOf(defaults);
      options = List.copyOf(options);
    }

    /** True for what is never shown. */
    public boolean secret() {
      return type == Type.SECRET;
    }
  }

  /** One of a closed list. */
  public record Option(String value, String label) {}
}
