package stapel.intake.api.file;

import java.util.ArrayList;
import java.util.List;

/** Takes the header and the first rows of a table, as they stand in it. */
public final class FilePreview extends FileRows {

  private final int most;
  private final List<Line> lines = new ArrayList<>();
  private List<String> header = List.of();

  /**
   * For one file.
   *
   * @param most how many rows are kept
   */
  public FilePreview(int most) {
    this.most = most;
  }

  @Override
  public void header(List<String> columns) {
    header = List.copyOf(columns);
  }

  @Override
  protected void filled(int number, List<String> cells) {
    if (lines.size() < most) {
      lines.add(new Line(number, List.copyOf(cells)));
    }
  }

  /** The headers in their order; empty for a file without any. */
  public List<String> header() {
    return header;
  }

  /** The first rows in their order. */
  public List<Line> lines() {
    return List.copyOf(lines);
  }

  /**
   * One row of the file.
   *
   * @param number as a person counts, the header being row 1
   */
  public record Line(int number, List<String> cells) {

    /** Copies the cells. */
    public Line {
      cells = List.copyOf(cells);
    }
  }
}
