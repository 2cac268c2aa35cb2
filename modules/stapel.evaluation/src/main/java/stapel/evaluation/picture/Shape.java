package stapel.evaluation.picture;

/**
 * One stroke of a picture. A file and a page draw the same ones.
 *
 * @param kind what is drawn
 * @param x where it stands or begins, from the left
 * @param y the same from above
 * @param toX where a line ends; half the width of a circle or square
 * @param toY where a line ends
 * @param text of a caption, else empty
 * @param anchor which end of a caption stands at {@code x}: {@code start}, {@code middle} or {@code
 *     end}
 * @param look class of its looks
 */
public record Shape(
    Kind kind,
    double x,
    double y,
    double toX,
    double toY,
    String text,
    String anchor,
    String look) {

  /** What is drawn. */
  public enum Kind {
    /** A straight line. */
    LINE,
    /** A circle. */
    CIRCLE,
    /** A square. */
    SQUARE,
    /** Words. */
    TEXT
  }

  static Shape line(double x, double y, double toX, double toY, String look) {
    return new Shape(Kind.LINE, x, y, toX, toY, "", "", look);
  }

  static Shape circle(double x, double y, double radius, String look) {
    return new Shape(Kind.CIRCLE, x, y, radius, 0, "", "", look);
  }

  static Shape square(double x, double y, double side, String look) {
    return new Shape(Kind.SQUARE, x, y, side / 2, 0, "", "", look);
  }

  static Shape text(double x, double y, String text, String anchor, String look) {
    return new Shape(Kind.TEXT, x, y, 0, 0, text, anchor, look);
  }
}
