package stapel.tests.architecture;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Reads the component descriptions of Declarative Services (Compendium chapter 112). */
final class ComponentXml {
  private ComponentXml() {}

  static Component read(InputStream xml) throws IOException {
    try {
      Element root =
          DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(xml).getDocumentElement();
      List<String> services = new ArrayList<>();
      for (Element provide : elements(root, "provide")) {
        services.add(provide.getAttribute("interface"));
      }
      Map<String, String> properties = new TreeMap<>();
      for (Element property : elements(root, "property")) {
        properties.put(property.getAttribute("name"), property.getAttribute("value"));
      }
      return new Component(root.getAttribute("name"), services, properties);
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException("reading a component description", e);
    }
  }

  private static List<Element> elements(Element root, String name) {
    List<Element> elements = new ArrayList<>();
    NodeList nodes = root.getElementsByTagName(name);
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }
}
