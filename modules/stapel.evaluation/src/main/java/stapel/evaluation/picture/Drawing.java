package stapel.evaluation.picture;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes SVG 1.1; text is escaped by the writer. Not closed: the stream is the caller's. */
final class Drawing implements AutoCloseable {
  private static final String NAMESPACE = "http://www.w3.org/2000/svg";
  private static final String LOOKS =
      "text{font:12px sans-serif;fill:#1c2126}.heading{font-size:14px;font-weight:600}"
          + ".quiet{fill:#5b6470}.grid{stroke:#e3e6ea}.cut{stroke:#a3201d;stroke-dasharray:4 3}"
          + ".interval{stroke:#8a929c;stroke-width:1.5}.dot{fill:#8a929c}"
          + ".full{fill:#1f5aa6}.open{fill:#ffffff;stroke:#9a6700;stroke-width:2}"
          + ".small{fill:#5b6470}";

  private static final int EDGE = 10;
  private static final int HEADING = 20;
  private static final int LINE = 16;

  /** Letters of a line of captions. */
  private static final int LETTERS = 58;

  private static final int HEADING_LETTERS = 48;

  private final XMLStreamWriter xml;

  Drawing(OutputStream out) throws XMLStreamException {
    this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
  }

  void draw(RowChart chart) throws XMLStreamException {
    List<String> title = lines(chart.title(), HEADING_LETTERS);
    List<String> axis = lines(chart.axis(), LETTERS);
    int top = title.size() * HEADING + EDGE;
    int height = top + chart.height() + axis.size() * LINE + EDGE;
    begin(height, chart.title(), chart.words());
    for (int i = 0; i < title.size(); i++) {
      shape(Shape.text(EDGE, (i + 1) * HEADING, title.get(i), "start", "heading"), 0);
    }
    for (Shape shape : chart.shapes()) {
      shape(shape, top);
    }
    for (int i = 0; i < axis.size(); i++) {
      double y = top + chart.height() + (i + 1) * LINE;
      shape(Shape.text(EDGE, y, axis.get(i), "start", "quiet"), 0);
    }
    xml.writeEndElement();
    xml.writeEndDocument();
    xml.flush();
  }

  /** Breaks words into lines. */
  static List<String> lines(String words, int letters) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : words.split(" ")) {
      if (line.length() > 0 && line.length() + 1 + word.length() > letters) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() > 0 ? " " : "").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  private void begin(int height, String title, String words) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("svg");
    xml.writeDefaultNamespace(NAMESPACE);
    xml.writeAttribute("width", Integer.toString(RowChart.WIDTH));
    xml.writeAttribute("height", Integer.toString(height));
    xml.writeAttribute("viewBox", "0 0 " + RowChart.WIDTH + " " + height);
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
  }

  private void element(String name, String id, String text) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeAttribute("id", id);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }

  private void shape(Shape shape, double down) throws XMLStreamException {
    double y = shape.y() + down;
    switch (shape.kind()) {
      case LINE -> {
        xml.writeEmptyElement("line");
        numbers("x1", shape.x(), "y1", y);
        numbers("x2", shape.toX(), "y2", shape.toY() + down);
        xml.writeAttribute("class", shape.look());
      }
      case CIRCLE -> {
        xml.writeEmptyElement("circle");
        numbers("cx", shape.x(), "cy", y);
        xml.writeAttribute("r", number(shape.toX()));
        xml.writeAttribute("class", shape.look());
      }
      case SQUARE -> {
        xml.writeEmptyElement("rect");
        numbers("x", shape.x() - shape.toX(), "y", y - shape.toX());
        numbers("width", 2 * shape.toX(), "height", 2 * shape.toX());
        xml.writeAttribute("class", shape.look());
      }
      case TEXT -> {
        xml.writeStartElement("text");
        numbers("x", shape.x(), "y", y);
        xml.writeAttribute("text-anchor", shape.anchor());
        xml.writeAttribute("class", shape.look());
        xml.writeCharacters(shape.text());
        xml.writeEndElement();
      }
    }
  }

  private void numbers(String first, double one, String second, double other)
      throws XMLStreamException {
    xml.writeAttribute(first, number(one));
    xml.writeAttribute(second, number(other));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  @Override
  public void close() throws XMLStreamException {
    xml.close();
  }
}
