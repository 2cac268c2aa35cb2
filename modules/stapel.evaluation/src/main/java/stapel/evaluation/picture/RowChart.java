package stapel.evaluation.picture;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import javax.xml.stream.XMLStreamException;

/**
 * A chart of rows over one axis, as wide as a phone so that its words stay readable there.
 *
 * @param title what it shows
 * @param axis what the axis measures
 * @param low where the axis begins
 * @param high where it ends, above {@code low}
 * @param line where a line crosses all rows; empty for none
 * @param lineWords what that line is
 * @param heads of the table that says the same
 * @param rows from the top
 * @param language of its numbers
 */
public record RowChart(
    String title,
    String axis,
    double low,
    double high,
    OptionalDouble line,
    String lineWords,
    List<String> heads,
    List<ChartRow> rows,
    Locale language) {
  /** Units of its own; text is twelve of them high. */
  public static final int WIDTH = 420;

  private static final int LEFT = 96;
  private static final int RIGHT = 16;
  private static final int TOP = 30;
  private static final int STEP = 20;
  private static final int BOTTOM = 24;
  private static final int TICKS = 5;
  private static final int LONGEST_LABEL = 14;

  /** Half the width of a line's words. */
  private static final int WORDS = 60;

  /** Copies the lists. */
  public RowChart {
    heads = List.copyOf(heads);
    rows = List.copyOf(rows);
    if (!(low < high)) {
      throw new IllegalArgumentException("axis from " + low + " to " + high);
    }
  }

  /** How high it is, without title and axis. */
  public int height() {
    return TOP + rows.size() * STEP + BOTTOM;
  }

  /** Everything but title and axis, in the order to draw. */
  public List<Shape> shapes() {
    List<Shape> shapes = new ArrayList<>();
    int bottom = height() - BOTTOM;
    double step = Ticks.step((high - low) / TICKS);
    for (double tick = Math.ceil(low / step) * step; tick <= high + step * 1e-9; tick += step) {
      shapes.add(Shape.line(at(tick), TOP - 4, at(tick), bottom, "grid"));
      String words = Ticks.text(tick, step, language);
      shapes.add(Shape.text(at(tick), bottom + 16, words, "middle", "quiet"));
    }
    line.ifPresent(
        cut -> {
          double x = at(cut);
          String anchor = x < LEFT + WORDS ? "start" : x > WIDTH - RIGHT - WORDS ? "end" : "middle";
          shapes.add(Shape.line(x, TOP - 10, x, bottom, "cut"));
          shapes.add(Shape.text(x, TOP - 14, lineWords, anchor, "quiet"));
        });
    for (int i = 0; i < rows.size(); i++) {
      row(shapes, rows.get(i), TOP + i * STEP + STEP / 2);
    }
    return shapes;
  }

  private double at(double value) {
    double share = (Math.min(Math.max(value, low), high) - low) / (high - low);
    return LEFT + share * (WIDTH - LEFT - RIGHT);
  }

  private void row(List<Shape> shapes, ChartRow row, int y) {
    String label =
        row.label().length() > LONGEST_LABEL
            ? row.label().substring(0, LONGEST_LABEL - 1) + "…"
            : row.label();
    shapes.add(Shape.text(LEFT - 10, y + 4, label, "end", "name"));
    shapes.add(Shape.line(at(row.from()), y, at(row.to()), y, "interval"));
    row.dots().forEach(dot -> shapes.add(Shape.circle(at(dot), y, 2.5, "dot")));
    row.value()
        .ifPresent(
            value ->
                shapes.add(
                    switch (row.look()) {
                      case FULL -> Shape.circle(at(value), y, 4.5, "full");
                      case OPEN -> Shape.circle(at(value), y, 4.5, "open");
                      case SMALL -> Shape.square(at(value), y, 6, "small");
                    }));
  }

  /** All it says, a line each row. */
  public String words() {
    StringBuilder words = new StringBuilder(axis);
    line.ifPresent(at -> words.append("; ").append(lineWords));
    rows.forEach(row -> words.append('\n').append(row.words()));
    return words.toString();
  }

  /** Writes it as a file of its own, with title and axis. */
  public void write(OutputStream out) throws IOException {
    try (Drawing drawing = new Drawing(out)) {
      drawing.draw(this);
    } catch (XMLStreamException broken) {
      throw new IOException(broken);
    }
  }
}
