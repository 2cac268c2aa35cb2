package stapel.documents;

import java.io.IOException;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** One XML part of a workbook, read forward only. */
final class XlsxPart implements AutoCloseable {
  private final XMLStreamReader xml;

  private XlsxPart(XMLStreamReader xml) {
    this.xml = xml;
  }

  static Optional<XlsxPart> open(XlsxArchive archive, String name) throws IOException {
    return archive.xml(name).map(XlsxPart::new);
  }

  /** Goes to the next start or end of an element; false at the end of the part. */
  boolean next() {
    try {
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.DTD) {
          throw Refused.because("sheet.document-type");
        }
        if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
          return true;
        }
      }
      return false;
    } catch (XMLStreamException e) {
      throw XlsxArchive.broken(e);
    }
  }

  boolean starts(String element) {
    return xml.isStartElement() && xml.getLocalName().equals(element);
  }

  boolean ends(String element) {
    return xml.isEndElement() && xml.getLocalName().equals(element);
  }

  /** An attribute by its local name, whatever its namespace; the empty text where it is absent. */
  String attribute(String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return xml.getAttributeValue(i);
      }
    }
    return "";
  }

  /**
   * The text of the element that starts here, up to its end; a text longer than a cell may be ends
   * the reading before it fills the memory.
   */
  String text() {
    StringBuilder text = new StringBuilder();
    try {
      for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
        if (event == XMLStreamConstants.START_ELEMENT) {
          throw Refused.because("sheet.broken-archive");
        }
        if (xml.hasText()) {
          text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
        }
        if (text.length() > 2 * CheckedTable.LONGEST_CELL) {
          throw Refused.because("sheet.endless-cell", CheckedTable.LONGEST_CELL);
        }
      }
    } catch (XMLStreamException e) {
      throw XlsxArchive.broken(e);
    }
    return unescaped(text.toString());
  }

  @Override
  public void close() {
    try {
      xml.close();
    } catch (XMLStreamException e) {
      throw XlsxArchive.broken(e);
    }
  }

  // Spreadsheets write control characters as _x000D_ (ECMA-376 part 1, 22.9.2.19).
  private static String unescaped(String text) {
    if (!text.contains("_x")) {
      return text;
    }
    return java.util.regex.Pattern.compile("_x([0-9A-Fa-f]{4})_")
        .matcher(text)
        .replaceAll(
            match ->
                java.util.regex.Matcher.quoteReplacement(
                    String.valueOf((char) Integer.parseInt(match.group(1), 16))));
  }
}
