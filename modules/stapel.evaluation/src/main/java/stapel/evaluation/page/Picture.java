package stapel.evaluation.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import stapel.evaluation.picture.ChartRow;
import stapel.evaluation.picture.RowChart;
import stapel.evaluation.picture.Shape;

/**
 * A picture on a page, drawn in the reader's language from kept numbers, with the table that says
 * the same.
 *
 * @param file name to save it under
 * @param chart what is drawn
 */
public record Picture(String file, RowChart chart) {

  /** Units of its own. */
  public String box() {
    return "0 0 " + RowChart.WIDTH + " " + chart.height();
  }

  /** In the order to draw. */
  public List<Shape> shapes() {
    return chart.shapes();
  }

  /** A coordinate as SVG writes it. */
  public String at(double number) {
    return String.format(Locale.ROOT, "%.1f", number);
  }

  /** The cells of its table. */
  public List<List<String>> cells() {
    return chart.rows().stream().map(ChartRow::cells).toList();
  }

  /**
   * The whole file as an address, so that it is saved as it was drawn for this reader: nobody else
   * reads what stands in the page.
   */
  public String address() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      chart.write(bytes);
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
    return "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(bytes.toByteArray());
  }
}
