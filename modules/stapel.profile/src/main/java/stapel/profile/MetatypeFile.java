package stapel.profile;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What a Metatype file lets somebody set: one contribution of kind {@code Setting} for each. */
final class MetatypeFile {

  private MetatypeFile() {}

  static List<Contributed> settings(byte[] xml, Map<String, Properties> words) {
    List<Contributed> found = new ArrayList<>();
    String group = "";
    try {
      XMLStreamReader reader = ComponentFile.reader(new ByteArrayInputStream(xml));
      while (reader.hasNext()) {
        if (reader.next() == XMLStreamConstants.START_ELEMENT) {
          if (reader.getLocalName().equals("OCD")) {
            group = reader.getAttributeValue(null, "id");
          } else if (reader.getLocalName().equals("AD")) {
            String id = group + "." + reader.getAttributeValue(null, "id");
            found.add(
                new Contributed(Contributed.SETTING, id, "", "", ComponentFile.titles(id, words)));
          }
        }
      }
      reader.close();
    } catch (XMLStreamException e) {
      throw new ProfileException("component-broken", String.valueOf(e.getMessage()));
    }
    return found;
  }
}
