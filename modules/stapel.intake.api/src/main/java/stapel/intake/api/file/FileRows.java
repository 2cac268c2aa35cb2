package stapel.intake.api.file;

import java.util.List;
import stapel.api.store.Sheets;

/** Takes the rows of a table that hold something; blank ones are left out. */
public abstract class FileRows implements Sheets.TableReader {

  /** For a pass over one file. */
  protected FileRows() {}

  @Override
  public void header(List<String> columns) {}

  @Override
  public final void row(int number, List<String> cells) {
    if (!cells.stream().allMatch(String::isBlank)) {
      filled(number, cells);
    }
  }

  /**
   * One row with at least one cell that is not blank.
   *
   * @param number as a person counts, the header being row 1
   */
  protected abstract void filled(int number, List<String> cells);
}
