package stapel.evaluation.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Charts as another program reads them. */
final class PanelPicturesTest {
  private static final RowChart CHART =
      new RowChart(
          "Places <&>",
          "rank",
          1,
          11,
          OptionalDouble.of(2.5),
          "cut after 2",
          List.of("application", "rank"),
          List.of(
              row("A", 1, 3, 2, ChartRow.Look.FULL),
              row("B", 2, 6, 4, ChartRow.Look.OPEN),
              row("C", 5, 11, 8, ChartRow.Look.SMALL)),
          Locale.ENGLISH);

  private static ChartRow row(
      String label, double from, double to, double value, ChartRow.Look look) {
    return new ChartRow(
        label,
        from,
        to,
        List.of(from, to),
        OptionalDouble.of(value),
        look,
        label + " at " + value,
        List.of(label, "" + value));
  }

  private static Document drawn() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CHART.write(bytes);
    return DocumentBuilderFactory.newDefaultInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(bytes.toByteArray()));
  }

  private static List<Element> all(Document document, String name, String look) {
    List<Element> found = new ArrayList<>();
    NodeList nodes = document.getElementsByTagName(name);
    for (int i = 0; i < nodes.getLength(); i++) {
      Element element = (Element) nodes.item(i);
      if (element.getAttribute("class").equals(look)) {
        found.add(element);
      }
    }
    return found;
  }

  @Test
  void saysInWordsWhatItShows() throws Exception {
    Document document = drawn();
    assertEquals("img", document.getDocumentElement().getAttribute("role"));
    assertEquals("Places <&>", document.getElementsByTagName("title").item(0).getTextContent());
    assertEquals(
        "rank; cut after 2\nA at 2.0\nB at 4.0\nC at 8.0",
        document.getElementsByTagName("desc").item(0).getTextContent());
  }

  @Test
  void placesLieAlongTheAxisAndShapesDiffer() throws Exception {
    Document document = drawn();
    double full = Double.parseDouble(all(document, "circle", "full").get(0).getAttribute("cx"));
    double open = Double.parseDouble(all(document, "circle", "open").get(0).getAttribute("cx"));
    double cut = Double.parseDouble(all(document, "line", "cut").get(0).getAttribute("x1"));
    // From 96 to 404 for 1 to 11.
    assertEquals(96 + 308 * 0.1, full, 0.06);
    assertEquals(96 + 308 * 0.3, open, 0.06);
    assertEquals(96 + 308 * 0.15, cut, 0.06);
    assertEquals(1, all(document, "rect", "small").size());
    assertEquals(3, all(document, "line", "interval").size());
    assertEquals(6, all(document, "circle", "dot").size());
  }

  @Test
  void ticksAreRoundNumbers() {
    assertEquals(0.2, Ticks.step(0.17), 1e-12);
    assertEquals(5, Ticks.step(3), 1e-12);
    assertEquals(100, Ticks.step(60), 1e-9);
    assertEquals("−0.2", Ticks.text(-0.2, 0.1, Locale.ENGLISH));
    assertEquals("−0,2", Ticks.text(-0.2, 0.1, Locale.forLanguageTag("ru")));
    assertEquals("30", Ticks.text(30, 5, Locale.ENGLISH));
  }

  @Test
  void longTitlesAreBrokenIntoLines() {
    assertEquals(
        List.of("one two", "three", "unbreakable"), Drawing.lines("one two three unbreakable", 7));
  }

  @Test
  void aFileAndAPageDrawTheSame() throws Exception {
    Document document = drawn();
    long lines = CHART.shapes().stream().filter(s -> s.kind() == Shape.Kind.LINE).count();
    long circles = CHART.shapes().stream().filter(s -> s.kind() == Shape.Kind.CIRCLE).count();
    assertEquals(lines, document.getElementsByTagName("line").getLength());
    assertEquals(circles, document.getElementsByTagName("circle").getLength());
  }

  @Test
  void nothingReachesOverTheEdge() {
    for (Shape shape : CHART.shapes()) {
      assertTrue(shape.x() >= 0 && shape.x() <= RowChart.WIDTH, shape.toString());
      assertTrue(shape.y() >= 0 && shape.y() <= CHART.height(), shape.toString());
    }
  }
}
