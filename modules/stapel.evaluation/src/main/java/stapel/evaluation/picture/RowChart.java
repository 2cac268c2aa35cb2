package stapel.evaluation.picture;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.OptionalDouble;
import javax.xml.stream.XMLStreamException;

/**
 * A chart of rows over one axis.
 *
 * @param title what it shows
 * @param axis what the axis measures
 * @param low where the axis begins
 * @param high where it ends, above {@code low}
 * @param line where a line crosses all rows; empty for none
 * @param lineWords what that line is
 * @param rows from the top
 */
public record RowChart(
    String title,
    String axis,
    double low,
    double high,
    OptionalDouble line,
    String lineWords,
    List<ChartRow> rows) {
  private static final int WIDTH = 720;
  private static final int EDGE = 10;
  private static final int LEFT = 150;
  private static final int RIGHT = 24;
  private static final int TOP = 52;
  private static final int STEP = 18;
  private static final int BOTTOM = 44;
  private static final int TICKS = 6;
  private static final int LONGEST_LABEL = 20;

  /** Copies the rows. */
  public RowChart {
    rows = List.copyOf(rows);
    if (!(low < high)) {
      throw new IllegalArgumentException("axis from " + low + " to " + high);
    }
  }

  /** Writes it as a file of its own. */
  public void write(OutputStream out) throws IOException {
    try (Drawing drawing = new Drawing(out)) {
      int height = TOP + rows.size() * STEP + BOTTOM;
      drawing.begin(WIDTH, height, title, words());
      drawing.text(LEFT, 20, title, "heading");
      drawTicks(drawing, height - BOTTOM);
      drawing.text(EDGE, height - 10, axis, "quiet");
      line.ifPresent(at -> drawLine(drawing, at, height - BOTTOM));
      for (int i = 0; i < rows.size(); i++) {
        drawRow(drawing, rows.get(i), TOP + i * STEP + STEP / 2);
      }
      drawing.end();
    } catch (XMLStreamException broken) {
      throw new IOException(broken);
    }
  }

  private String words() {
    StringBuilder words = new StringBuilder(axis);
    line.ifPresent(at -> words.append("; ").append(lineWords));
    rows.forEach(row -> words.append('\n').append(row.words()));
    return words.toString();
  }

  private double at(double value) {
    double share = (Math.min(Math.max(value, low), high) - low) / (high - low);
    return LEFT + share * (WIDTH - LEFT - RIGHT);
  }

  private void drawTicks(Drawing drawing, int bottom) {
    double step = Ticks.step((high - low) / TICKS);
    for (double tick = Math.ceil(low / step) * step; tick <= high + step * 1e-9; tick += step) {
      drawing.line(at(tick), TOP - 4, at(tick), bottom, "grid");
      drawing.middle(at(tick), bottom + 14, Ticks.text(tick, step), "quiet");
    }
  }

  private void drawLine(Drawing drawing, double at, int bottom) {
    drawing.line(at(at), TOP - 10, at(at), bottom, "cut");
    drawing.middle(at(at), TOP - 14, lineWords, "quiet");
  }

  private void drawRow(Drawing drawing, ChartRow row, int y) {
    String label =
        row.label().length() > LONGEST_LABEL
            ? row.label().substring(0, LONGEST_LABEL - 1) + "…"
            : row.label();
    drawing.before(LEFT - 10, y + 4, label, "label");
    drawing.line(at(row.from()), y, at(row.to()), y, "interval");
    row.dots().forEach(dot -> drawing.circle(at(dot), y, 2.5, "dot"));
    row.value()
        .ifPresent(
            value -> {
              switch (row.look()) {
                case FULL -> drawing.circle(at(value), y, 4.5, "full");
                case OPEN -> drawing.circle(at(value), y, 4.5, "open");
                case SMALL -> drawing.square(at(value), y, 6, "small");
              }
            });
  }
}
