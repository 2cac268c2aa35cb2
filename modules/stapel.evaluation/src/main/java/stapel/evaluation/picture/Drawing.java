package stapel.evaluation.picture;

import java.io.OutputStream;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes SVG 1.1; text is escaped by the writer. Not closed: the stream is the caller's. */
final class Drawing implements AutoCloseable {
  private static final String NAMESPACE = "http://www.w3.org/2000/svg";
  private static final String LOOKS =
      "text{font:12px sans-serif;fill:#1c2126}.heading{font-size:15px}.quiet{fill:#5b6470}"
          + ".grid{stroke:#e3e6ea}.cut{stroke:#b3261e;stroke-dasharray:4 3}"
          + ".interval{stroke:#8a929c;stroke-width:1.5}.dot{fill:#8a929c}"
          + ".full{fill:#1f5aa6}.open{fill:#ffffff;stroke:#9a6700;stroke-width:2}"
          + ".small{fill:#5b6470}";

  private final XMLStreamWriter xml;

  Drawing(OutputStream out) throws XMLStreamException {
    this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
  }

  private interface Step {
    void run() throws XMLStreamException;
  }

  private static void write(Step step) {
    try {
      step.run();
    } catch (XMLStreamException broken) {
      throw new IllegalStateException(broken);
    }
  }

  void begin(int width, int height, String title, String words) {
    write(
        () -> {
          xml.writeStartDocument("UTF-8", "1.0");
          xml.writeStartElement("svg");
          xml.writeDefaultNamespace(NAMESPACE);
          xml.writeAttribute("width", Integer.toString(width));
          xml.writeAttribute("height", Integer.toString(height));
          xml.writeAttribute("viewBox", "0 0 " + width + " " + height);
          xml.writeAttribute("role", "img");
          xml.writeAttribute("aria-labelledby", "title words");
          element("title", "title", title);
          element("desc", "words", words);
          xml.writeStartElement("style");
          xml.writeCharacters(LOOKS);
          xml.writeEndElement();
          xml.writeEmptyElement("rect");
          xml.writeAttribute("width", "100%");
          xml.writeAttribute("height", "100%");
          xml.writeAttribute("fill", "#ffffff");
        });
  }

  private void element(String name, String id, String text) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeAttribute("id", id);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }

  void text(double x, double y, String text, String look) {
    text(x, y, text, look, "start");
  }

  void middle(double x, double y, String text, String look) {
    text(x, y, text, look, "middle");
  }

  void before(double x, double y, String text, String look) {
    text(x, y, text, look, "end");
  }

  private void text(double x, double y, String text, String look, String anchor) {
    write(
        () -> {
          xml.writeStartElement("text");
          attributes("x", x, "y", y);
          xml.writeAttribute("text-anchor", anchor);
          xml.writeAttribute("class", look);
          xml.writeCharacters(text);
          xml.writeEndElement();
        });
  }

  void line(double fromX, double fromY, double toX, double toY, String look) {
    write(
        () -> {
          xml.writeEmptyElement("line");
          attributes("x1", fromX, "y1", fromY);
          attributes("x2", toX, "y2", toY);
          xml.writeAttribute("class", look);
        });
  }

  void circle(double x, double y, double radius, String look) {
    write(
        () -> {
          xml.writeEmptyElement("circle");
          attributes("cx", x, "cy", y);
          xml.writeAttribute("r", number(radius));
          xml.writeAttribute("class", look);
        });
  }

  void square(double x, double y, double side, String look) {
    write(
        () -> {
          xml.writeEmptyElement("rect");
          attributes("x", x - side / 2, "y", y - side / 2);
          attributes("width", side, "height", side);
          xml.writeAttribute("class", look);
        });
  }

  private void attributes(String first, double one, String second, double other)
      throws XMLStreamException {
    xml.writeAttribute(first, number(one));
    xml.writeAttribute(second, number(other));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  void end() throws XMLStreamException {
    xml.writeEndElement();
    xml.writeEndDocument();
    xml.flush();
  }

  @Override
  public void close() throws XMLStreamException {
    xml.close();
  }
}
